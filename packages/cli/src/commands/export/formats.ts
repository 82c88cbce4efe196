import type { FormatName } from "../../output/formats.ts";

/** Formats of lines that a file is written in. Lines that are written stay as they are, whatever comes behind them. */
export const exportFormats = ["ndjson", "csv"] as const satisfies readonly FormatName[];

export type ExportFormat = (typeof exportFormats)[number];
