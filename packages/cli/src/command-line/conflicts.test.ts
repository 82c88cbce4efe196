import { expect, it } from "vitest";
import { printed } from "../__fixtures__/terminal.ts";

it.each([
  [
    ["list", "--max-results", "3", "--page-size", "2"],
    "--max-results makes one request, and does not go with --page-size",
  ],
  [
    ["apps", "--max-items", "3", "--no-paginate"],
    "--no-paginate makes one request, and does not go with --max-items",
  ],
  [["list", "--limit", "3", "--last-success"], "--limit does not go with --last-success"],
  [["list", "--query", "@", "--watch"], "--watch shows the newest jobs, and does not go with --query"],
  [["wait", "--next", "--job-id", "1"], "--job-id names a job, and does not go with --next"],
])("%j is refused, whatever the order of the options", async ([command = "", ...options], says) => {
  const { status, out, err } = await printed([command, "--adapter", "fake", ...options]);
  expect([status, out, err]).toEqual([252, "", `amplify-jobs: ${says}; leave one of them out\n`]);
});
