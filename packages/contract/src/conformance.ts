import { cancellation } from "./conformance/cancellation.ts";
import type { ConformanceCheck, OpenSubject } from "./conformance/check.ts";
import { failures } from "./conformance/failures.ts";
import { listing } from "./conformance/listing.ts";
import { oneJob } from "./conformance/one-job.ts";
import { startingAndStopping } from "./conformance/starting-and-stopping.ts";
import { timesEnumsTexts } from "./conformance/times-enums-texts.ts";
import { tokens } from "./conformance/tokens.ts";
import { untouchedInput } from "./conformance/untouched-input.ts";
import { validation } from "./conformance/validation.ts";

export type { World, WorldApp, WorldBranch, WorldFailure, WorldJob } from "./conformance/world.ts";
export type { ConformanceCheck, ConformanceGroup, OpenSubject, Subject } from "./conformance/check.ts";

/**
 * What a jobs client promises, as tests for any runner.
 *
 * @example
 * for (const { group, name, run } of jobsClientConformance((world) => ({ client: createMyClient(world) }))) {
 *   test(`${group}: ${name}`, run);
 * }
 */
export function jobsClientConformance(open: OpenSubject): ConformanceCheck[] {
  const checks = [
    ...listing,
    ...oneJob,
    ...startingAndStopping,
    ...tokens,
    ...validation,
    ...failures,
    ...cancellation,
    ...timesEnumsTexts,
    ...untouchedInput,
  ];
  return checks.map((make) => make(open));
}
