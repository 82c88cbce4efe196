import type { CreateFormat, DocumentFormat } from "./format.ts";

/** What there is to say about a format without loading it. */
export type FormatEntry =
  | {
      /** A table is for people, who are told below it how to go on. Among lines there is no place for that: stderr says it. */
      readonly layout: "table" | "lines";
      /** Whether `--query` goes with it: lines then print what is found in each item, a table what is found in the whole result. */
      readonly takesQuery: boolean;
      /** Whether it has columns to choose. */
      readonly hasColumns: boolean;
      load(): Promise<CreateFormat>;
    }
  | {
      /** One text holds the whole list and, at its end, the token to go on from. Any other result can be printed so, too. */
      readonly layout: "document";
      readonly takesQuery: true;
      readonly hasColumns: false;
      load(): Promise<DocumentFormat>;
    };

/** Every format by its name, in the order in which they are listed. Help, checks and defaults are made of this; each is loaded only when it is used. */
export const formats = {
  table: {
    layout: "table",
    takesQuery: true,
    hasColumns: true,
    load: async () => (await import("./table.ts")).tableFormat,
  },
  json: {
    layout: "document",
    takesQuery: true,
    hasColumns: false,
    load: async () => (await import("./json.ts")).jsonFormat,
  },
  ndjson: {
    layout: "lines",
    takesQuery: true,
    hasColumns: false,
    load: async () => (await import("./ndjson.ts")).ndjsonFormat,
  },
  csv: {
    layout: "lines",
    takesQuery: false,
    hasColumns: true,
    load: async () => (await import("./csv.ts")).csvFormat,
  },
  tsv: {
    layout: "lines",
    takesQuery: false,
    hasColumns: true,
    load: async () => (await import("./csv.ts")).tsvFormat,
  },
  yaml: {
    layout: "document",
    takesQuery: true,
    hasColumns: false,
    load: async () => (await import("./yaml.ts")).yamlFormat,
  },
  text: {
    layout: "document",
    takesQuery: true,
    hasColumns: false,
    load: async () => (await import("./text.ts")).textFormat,
  },
} satisfies Readonly<Record<string, FormatEntry>>;

type Formats = typeof formats;
export type FormatName = keyof Formats;

/** Which format is taken where none is asked for. */
export const usualFormats = { "on a terminal": "table", "in a pipe": "json" } as const;

// The keys of the table are its names.
export const formatNames = Object.keys(formats) as FormatName[];

type NamesOf<Layout> = {
  [Name in FormatName]: Formats[Name]["layout"] extends Layout ? Name : never;
}[FormatName];

/** The names of the formats that have this layout. */
export function formatsOf<Layout extends FormatEntry["layout"]>(layout: Layout): NamesOf<Layout>[] {
  return formatNames.filter((name): name is NamesOf<Layout> => formats[name].layout === layout);
}
