import type { JobSummary } from "@jobs/contract";
import { createLocalTime } from "../../time/time-zone.ts";
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

/** Counts jobs by the week in which they began. */
export function createWeeks(timeZone: string | undefined) {
  const weeks = new Map<
    string,
    { tally: ReturnType<typeof createTally>; milliseconds: number; succeeded: number }
  >();
  const localTime = createLocalTime(timeZone);

  return {
    add({ startTime, status }: JobSummary, took: number | undefined): void {
      const monday = mondayOf(localTime(startTime).slice(0, 10));
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
        .toSorted(([one], [other]) => (one < other ? 1 : -1))
        .map(([monday, { tally, milliseconds, succeeded }]) => {
          const counted = tally.result();
          const meanSeconds = succeeded === 0 ? null : Math.round(milliseconds / succeeded / 100) / 10;
          return { week: monday, ...counted, successRate: successRate(counted), meanSeconds };
        });
    },
  };
}

function mondayOf(day: string): string {
  const date = new Date(`${day}T00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}
