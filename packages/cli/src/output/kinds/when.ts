import { relativeTime } from "../../time/relative-time.ts";
import type { View } from "../../terminal/view.ts";
import type { Column } from "./kind.ts";

/** When something was: how long ago; where nobody looks, the time in UTC. */
export function whenColumn<One>(
  title: string,
  view: View,
  timeOf: (item: One) => Date | undefined,
): Column<One> {
  const shown = (tell: (time: Date) => string) => (item: One) => {
    const time = timeOf(item);
    return time === undefined ? "" : tell(time);
  };
  return view.live
    ? { title, width: [8, 9], cell: shown((time) => relativeTime(time, view.now())) }
    : { title, width: [title.length, 24], cell: shown((time) => time.toISOString()) };
}
