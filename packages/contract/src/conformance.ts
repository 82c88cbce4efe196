import { cancellation } from "./conformance/cancellation.ts";
import type { ConformanceCheck, OpenSubject } from "./conformance/check.ts";
import { failures } from "./conformance/failures.ts";
import { listing } from "./conformance/listing.ts";
import { tokens } from "./conformance/tokens.ts";

export type { ConformanceCheck, OpenSubject, Subject } from "./conformance/check.ts";

/**
 * What a jobs client promises, as tests for any runner.
 *
 * @example
 * for (const { group, name, run } of jobsClientConformance((world) => ({ client: createMyClient(world) }))) {
 *   test(`${group}: ${name}`, run);
 * }
 */
export function jobsClientConformance(open: OpenSubject): ConformanceCheck[] {
  return [...listing, ...tokens, ...failures, ...cancellation].map((make) => make(open));
}
