import { median } from "../stopwatch/median.ts";
import type { Program } from "./program.ts";
import { runProgram, type Run } from "./run-program.ts";

/** The runs of each program, by its name, in the order of the rounds. */
export type Runs = ReadonlyMap<string, readonly Run[]>;

/** Runs programs in turn, in another order each round, so that a busy moment of the machine affects all of them. */
export async function racePrograms(programs: readonly Program[], rounds: number, lines = 0): Promise<Runs> {
  const runs = new Map(programs.map(({ name }): [string, Run[]] => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    const first = round % programs.length;
    for (const program of [...programs.slice(first), ...programs.slice(0, first)])
      runs.get(program.name)?.push(await runProgram(program, lines));
  }
  return runs;
}

export function medianOf(
  runs: Runs,
  { name }: { readonly name: string },
  what: keyof Run,
): number | undefined {
  return known(median((runs.get(name) ?? []).map((run) => run[what])));
}

/** The median of the ratios within each round; `undefined` if one of them did not run, or could not be measured. */
export function ratioOf(
  runs: Runs,
  one: { readonly name: string },
  other: { readonly name: string },
  what: keyof Run,
): number | undefined {
  const others = runs.get(other.name) ?? [];
  const ratios = (runs.get(one.name) ?? []).map((run, at) => run[what] / (others[at]?.[what] ?? Number.NaN));
  return known(median(ratios));
}

function known(figure: number): number | undefined {
  return Number.isNaN(figure) ? undefined : figure;
}
