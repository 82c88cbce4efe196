import type { OptionsOf, OptionTable } from "../option.ts";

/** How long a command waits for the end of a job. */
export const waitingOptions = {
  timeout: {
    kind: "value",
    group: "How long",
    value: "<time>",
    help: "Give up after this time: 30m, 2h (default: 1h)",
    schema: (from) => from.duration,
  },
} satisfies OptionTable;

export type WaitingOptions = OptionsOf<typeof waitingOptions>;
