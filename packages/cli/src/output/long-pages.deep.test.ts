import type { JobSummary } from "@jobs/contract";
import { expect, it } from "vitest";
import { job, noon } from "../__fixtures__/jobs.ts";
import { loadFormat } from "./choose-format.ts";
import { formatNames } from "./formats.ts";
import { jobKind } from "./kinds/jobs.ts";
import { drawResult } from "./result-table.ts";

const view = { width: 80, color: false as const, timeZone: "UTC", live: true, now: () => noon };

it.each(formatNames)(
  "%s prints a page of 200,000 jobs: more than a function takes as arguments",
  async (name) => {
    const format = await loadFormat(name, { kind: jobKind, view, single: false, more: () => "" });
    const page = Array<JobSummary>(200_000).fill(job(1));
    const text = format.page(page) + format.end(undefined);
    expect(text.split("Change 1").length - 1).toBe(page.length);
  },
);

it("a query that finds 200,000 rows has them in a table", () => {
  const rows = Array.from({ length: 200_000 }, () => ["1", "SUCCEED"]);
  expect(drawResult("ListJobs", rows, view).split("\n")).toHaveLength(rows.length + 5);
});
