import type { LiveLine } from "./live-line.ts";
import type { Patience } from "./patience.ts";

/** Something that is asked until the answer will do. */
export interface Question<Answer> {
  /** Gives `undefined` as long as there is no answer. */
  ask(): Promise<Answer | undefined>;
  /** Whether this is what was waited for. Default: any answer is. */
  isEnough?(answer: Answer): boolean;
  /** What to tell meanwhile: the state, and the line for a terminal. */
  tell(answer: Answer | undefined): readonly [state: string, live: string] | undefined;
}

interface Means {
  readonly patience: Patience;
  readonly line: LiveLine;
  now(): number;
}

/** Asks until the answer will do, sooner again after each change of state, and not past `deadline`. Gives the last answer. */
export async function waitUntil<Answer>(
  { ask, isEnough = () => true, tell }: Question<Answer>,
  deadline: number,
  { patience, line, now }: Means,
): Promise<Answer | undefined> {
  let answer: Answer | undefined;
  let state: string | undefined;
  for (;;) {
    answer = (await patience.ask(ask)) ?? answer;
    if ((answer !== undefined && isEnough(answer)) || now() >= deadline) return answer;
    const before = state;
    const show = () => {
      const told = tell(answer);
      if (told !== undefined) line.show(...told);
      state = told?.[0];
    };
    show();
    if (state !== before) patience.hurry();
    await patience.rest(deadline, show);
  }
}
