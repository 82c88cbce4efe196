import type { OptionTable } from "../options/option.ts";

const group = "How to show it";

export const outputFormats = ["table", "json", "ndjson", "csv", "tsv", "yaml", "text"] as const;

/** How a list is printed. */
export const outputOptions = {
  output: {
    group,
    value: "<format>",
    words: outputFormats,
    help: "table (default on a terminal), json (default in a pipe), yaml, text: as the AWS CLI; ndjson, csv, tsv: a line each",
    schema: (from) => from.oneOf(...outputFormats),
  },
  query: {
    group,
    value: "<jmespath>",
    help: "Print what this finds: in the whole result, or a line of ndjson",
    schema: (from) => from.text,
  },
  "no-truncate": { group, help: "Let a table be wider than the terminal", schema: (from) => from.flag },
  color: {
    group,
    value: "<when>",
    words: ["auto", "on", "off"],
    help: "auto (default: on a terminal, unless NO_COLOR is set), on or off",
    schema: (from) => from.oneOf("auto", "on", "off"),
  },
} satisfies OptionTable;
