import { readFileSync } from "node:fs";
import type { Result, Scenario } from "./scenario.ts";
import { fromWire } from "./wire.ts";

export interface Vector {
  readonly scenario: Scenario;
  readonly expected: Result;
}

/** Runs of botocore against a fake operation: 300 recorded of 1.43.67, and some more of 1.43.11 for what these leave out. */
export function readVectors(file: "botocore.ndjson" | "more.ndjson"): Vector[] {
  const text = readFileSync(new URL(file, import.meta.url), "utf8");
  return text
    .trimEnd()
    .split("\n")
    .map((line) => {
      const { scenario, expected } = JSON.parse(line) as Vector;
      return { scenario: fromWire(scenario) as Scenario, expected };
    });
}
