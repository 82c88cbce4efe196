import { expect, it } from "vitest";
import { outcomeOf, startProcess } from "../support/start-process.ts";

it("a wait that is stopped leaves a whole document, with the job as it was last seen", async () => {
  const child = startProcess(["wait", "137", "--adapter", "fake", "--output", "json"]);
  child.stderr.once("data", () => child.kill("SIGTERM"));
  const { status, stdout } = await outcomeOf(child);
  expect(status).toBe(143);
  expect(JSON.parse(stdout)).toMatchObject({ outcome: "interrupted", summary: { jobId: "137" } });
});
