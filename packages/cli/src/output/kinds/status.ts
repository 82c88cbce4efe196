import type { JobStatus } from "@jobs/contract/words";
import type { Color } from "../../terminal/paint.ts";

const looks: Readonly<Record<JobStatus, readonly [mark: string, color: Color]>> = {
  CREATED: ["○", "yellow"],
  PENDING: ["○", "yellow"],
  PROVISIONING: ["◐", "blue"],
  RUNNING: ["●", "blue"],
  CANCELLING: ["◌", "yellow"],
  SUCCEED: ["✓", "green"],
  FAILED: ["✗", "red"],
  CANCELLED: ["⊘", "gray"],
};

/** The mark and the colour of a state of a job; one that is not known yet has a question mark. */
export function statusLook(status: string): { readonly mark: string; readonly color: Color | undefined } {
  const known: Readonly<Record<string, readonly [mark: string, color: Color]>> = looks;
  const [mark, color] = (Object.hasOwn(known, status) ? known[status] : undefined) ?? ["?", undefined];
  return { mark, color };
}
