import type { JobSummary } from "@jobs/contract";
import { createWallTime } from "../../time/time-zone.ts";
import { createTally, successRate } from "./tally.ts";

/** The jobs that began in one week. */
export interface Week {
  /** The Monday it began on. */
  readonly week: string;
  readonly jobs: number;
  readonly byStatus: Readonly<Record<string, number>>;
  readonly successRate: number | null;
  /** Of those that succeeded; null where none did. */
  readonly meanSeconds: number | null;
}

/** Twenty years. The jobs of all further weeks count in none. */
const mostWeeks = 1040;

const day = 86_400_000;
/** The first time that a `Date` has: its week has no Monday. */
const earliest = -8_640_000_000_000_000;

/** Counts jobs by the week in which they began. */
export function createWeeks(timeZone: string | undefined) {
  const weeks = new Map<
    number,
    { tally: ReturnType<typeof createTally>; milliseconds: number; succeeded: number }
  >();
  const wallTime = createWallTime(timeZone);

  return {
    add({ startTime, status }: JobSummary, took: number | undefined): void {
      const monday = mondayOf(wallTime(startTime.getTime()));
      let week = weeks.get(monday);
      if (week === undefined) {
        if (weeks.size === mostWeeks) return;
        weeks.set(monday, (week = { tally: createTally(), milliseconds: 0, succeeded: 0 }));
      }
      week.tally.add(status);
      if (status !== "SUCCEED" || took === undefined) return;
      week.milliseconds += took;
      week.succeeded += 1;
    },
    result(): Week[] {
      return [...weeks.entries()]
        .toSorted(([one], [other]) => other - one)
        .map(([monday, { tally, milliseconds, succeeded }]) => {
          const counted = tally.result();
          const meanSeconds = succeeded === 0 ? null : Math.round(milliseconds / succeeded / 100) / 10;
          return { week: dayOf(monday), ...counted, successRate: successRate(counted), meanSeconds };
        });
    },
  };
}

/** The beginning of the week, as a clock at UTC shows it; 1970 began on a Thursday. */
function mondayOf(wall: number): number {
  return (Math.floor((wall / day + 3) / 7) * 7 - 3) * day;
}

function dayOf(monday: number): string {
  return new Date(Math.max(monday, earliest)).toISOString().replace(/T.*/, "");
}
