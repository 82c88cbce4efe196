import type { JobStep } from "@jobs/contract";
import type { View } from "../../terminal/view.ts";
import { formatDuration } from "../../time/duration.ts";
import type { Tabular } from "./kind.ts";
import { statusLook } from "./status.ts";
import { whenColumn } from "./when.ts";

/** The steps of a job. */
export const stepKind: Tabular<JobStep> = {
  noun: "steps",
  columns: (view: View) => [
    { title: "STEP", width: [6, 20], cell: (step) => step.stepName },
    {
      title: "STATUS",
      width: [11, 14],
      cell: ({ status }) => `${statusLook(status).mark} ${status}`,
      color: ({ status }) => statusLook(status).color,
    },
    whenColumn<JobStep>("STARTED", view, (step) => step.startTime),
    {
      title: "TOOK",
      width: [7, 10],
      cell: ({ startTime, endTime }) =>
        formatDuration((endTime?.getTime() ?? view.now()) - startTime.getTime()),
      // Still counting.
      color: ({ endTime }) => (endTime === undefined ? "blue" : undefined),
    },
  ],
};
