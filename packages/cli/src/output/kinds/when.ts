import { relativeTime } from "../../time/relative-time.ts";
import { createLocalTime } from "../../time/time-zone.ts";
import type { View } from "../../terminal/view.ts";
import type { Column } from "./kind.ts";

/** When something was: how long ago, and on a wide terminal also the time; where nobody looks, the time in UTC. */
export function whenColumns<One>(
  title: string,
  view: View,
  timeOf: (item: One) => Date | undefined,
): Column<One>[] {
  if (!view.live) {
    return [{ title, width: [title.length, 24], cell: (item) => timeOf(item)?.toISOString() ?? "" }];
  }
  const localTime = createLocalTime(view.timeZone);
  const shown = (tell: (time: Date) => string) => (item: One) => {
    const time = timeOf(item);
    return time === undefined ? "" : tell(time);
  };
  return [
    { title, width: [8, 9], cell: shown((time) => relativeTime(time, view.now())) },
    { title: "AT", width: [16, 16], from: 110, cell: shown(localTime), color: () => "gray" },
  ];
}
