import { either } from "../../output/either.ts";
import { formatNames, formats, formatsOf, usualFormats, type FormatName } from "../../output/formats.ts";
import type { OptionsOf, OptionTable } from "../option.ts";

const group = "How to show it";
const linesWithQuery = formatsOf("lines").filter((name) => formats[name].takesQuery);
/** Formats that any result can be shown in: a list, or what was counted. */
export const resultFormats = [...formatsOf("table"), ...formatsOf("document")];

/** The option of a command that prints in these formats; `help` says of them what they have in common. */
export const outputOption = <const Name extends FormatName>(names: readonly Name[], help: string) =>
  ({
    kind: "value",
    group,
    short: "o",
    value: "<format>",
    words: names,
    help,
    schema: (from) => from.oneOf(...names),
  }) satisfies OptionTable[string];

/** A name, and where its format is taken when none is asked for. */
export function withDefault(name: FormatName): string {
  const [place] = Object.entries(usualFormats).find(([, usual]) => usual === name) ?? [];
  return place === undefined ? name : `${name} (default ${place})`;
}

/** How a list is printed. */
export const outputOptions = {
  output: outputOption(
    formatNames,
    `${resultFormats.map(withDefault).join(", ")}: as the AWS CLI; ${formatsOf("lines").join(", ")}: a line each`,
  ),
  query: {
    kind: "value",
    group,
    value: "<jmespath>",
    help: `Print what this finds in the whole result, or in each line of ${either(linesWithQuery)}`,
    schema: (from) => from.text,
  },
  columns: {
    kind: "list",
    group,
    value: "<names>",
    help: "Show these columns, in this order: job,status,started, or fields of csv, such as endTime",
    notWith: ["query"],
    schema: (from) => from.names,
  },
  "no-truncate": { kind: "flag", group, help: "Let a table be wider than the terminal" },
  color: {
    kind: "value",
    group,
    value: "<when>",
    words: ["auto", "on", "off"],
    help: "auto (default: on a terminal, unless NO_COLOR is set), on or off",
    schema: (from) => from.oneOf("auto", "on", "off"),
  },
} satisfies OptionTable;

export type OutputOptions = OptionsOf<typeof outputOptions>;
