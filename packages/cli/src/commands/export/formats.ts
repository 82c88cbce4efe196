import { extname } from "node:path";
import { either } from "../../output/either.ts";
import { formatsOf } from "../../output/formats.ts";
import { UsageError } from "../../terminal/usage-error.ts";

/** Formats of lines that a file is written in. Lines that are written stay as they are, whatever comes behind them. */
export const exportFormats = formatsOf("lines");

export type ExportFormat = (typeof exportFormats)[number];

/**
 * The format that is asked for, or else the one that a file is named after; of a name without an ending ndjson.
 *
 * @throws {UsageError} for an ending that promises what cannot be written, and for what stands for stdout elsewhere.
 */
export function formatOf(file: string, asked: ExportFormat | undefined): ExportFormat {
  if (file === "-") throw new UsageError("export goes on with a file; to print all jobs: list --output csv");
  const ending = extname(file).toLowerCase();
  if (asked !== undefined || ending === "") return asked ?? "ndjson";
  const named = exportFormats.find((name) => ending === `.${name}`);
  if (named !== undefined) return named;
  throw new UsageError(
    `expected a file that ends in ${either(exportFormats.map((name) => `.${name}`))}, got ${JSON.stringify(file)}; with --output ${either(exportFormats)} it may have any name`,
  );
}
