import type { Target } from "../target.ts";
import type { ProgramsMeasured } from "./measure-programs.ts";
import { awsJson, bare, emptyNode, ourHelp, ourJson, ourLines, ourVersion } from "./program.ts";
import { ratioOf } from "./race-programs.ts";

/** What the command line promises in comparison with others. */
export function programTargetsOf({ starts, slow, many, most }: ProgramsMeasured): Target[] {
  return [
    {
      promise: "`--version`, by `node -e 0`",
      measured: ratioOf(starts, ourVersion, emptyNode, "wall"),
      limit: 1.15,
    },
    {
      promise: "`--help`, by `node -e 0`",
      measured: ratioOf(starts, ourHelp, emptyNode, "wall"),
      limit: 1.3,
    },
    {
      promise: "first output of 40 slow pages, json, by aws json",
      measured: ratioOf(slow, ourJson, awsJson, "first"),
      limit: 0.2,
    },
    {
      promise: "10,000 jobs, ndjson, vs the bare script",
      measured: ratioOf(many, ourLines, bare, "wall"),
      limit: 1.1,
    },
    {
      promise: "10,000 jobs, json, by aws json",
      measured: ratioOf(many, ourJson, awsJson, "wall"),
      limit: 0.5,
    },
    {
      promise: "peak memory at 1,000,000 jobs, ndjson, vs the bare script",
      measured: ratioOf(most, ourLines, bare, "peak"),
      limit: 1.15,
    },
    {
      promise: "peak memory at 1,000,000 jobs, json, by aws json",
      measured: ratioOf(most, ourJson, awsJson, "peak"),
      limit: 0.125,
    },
  ];
}
