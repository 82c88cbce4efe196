import type { Color } from "../../terminal/paint.ts";

const looks: Readonly<Record<string, readonly [mark: string, color: Color]>> = {
  CREATED: ["○", "gray"],
  PENDING: ["○", "yellow"],
  PROVISIONING: ["◐", "cyan"],
  RUNNING: ["●", "cyan"],
  CANCELLING: ["◌", "yellow"],
  SUCCEED: ["✓", "green"],
  FAILED: ["✗", "red"],
  CANCELLED: ["⊘", "gray"],
};

/** The mark and the colour of a state of a job; one that is not known yet has a question mark. */
export function statusLook(status: string): { readonly mark: string; readonly color: Color | undefined } {
  const [mark, color] = (Object.hasOwn(looks, status) ? looks[status] : undefined) ?? ["?", undefined];
  return { mark, color };
}

const over: ReadonlySet<string> = new Set(["SUCCEED", "FAILED", "CANCELLED"]);

/** Whether a job stays in this state. What a state that is not known yet means, only time tells. */
export function isOver(status: string): boolean {
  return over.has(status);
}
