import { blanks, cut, widthOf } from "../../terminal/cut.ts";
import { inert } from "../../terminal/inert.ts";
import { createPaint, type Color } from "../../terminal/paint.ts";
import type { View } from "../../terminal/view.ts";

export interface Bar {
  readonly label: string;
  readonly labelColor?: Color | undefined;
  readonly jobs: number;
  /** What stands between the number and the bar, where there is room. */
  readonly note?: string;
  readonly color: Color | undefined;
}

const widestBar = 24;
/** A bar that is shorter tells nothing. */
const leastBar = 8;

/** Lines with bars as long as there are jobs, below each other. */
export function drawBars(rows: readonly Bar[], { width = 80, color: colored }: View): string[] {
  const paint = createPaint(colored);
  const most = Math.max(1, ...rows.map(({ jobs }) => jobs));
  const digits = String(most).length;
  const labels = rows.map((row) => inert(row.label));
  const label = Math.min(Math.max(...labels.map(widthOf)), Math.max(1, width - digits - leastBar));
  const notes = Math.max(...rows.map(({ note = "" }) => widthOf(note) && widthOf(note) + 2));
  const left = width - label - digits - 6;
  const noted = left - notes >= leastBar;
  const room = Math.max(1, Math.min(widestBar, noted ? left - notes : left));
  return rows.map(({ labelColor, jobs, note = "", color }, at) => {
    const name = cut(labels[at] ?? "", label);
    const length = jobs === 0 ? 0 : Math.max(1, Math.round((jobs / most) * room));
    const number = String(jobs).padStart(digits) + (noted ? note.padStart(notes) : "");
    return `  ${paint(labelColor, name)}${blanks(name, label)}  ${number}  ${paint(color, "█".repeat(length))}`.trimEnd();
  });
}
