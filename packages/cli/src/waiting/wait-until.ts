import type { Waiter } from "./waiter.ts";

/** Something that is asked until the answer will do. */
export interface Question<Answer> {
  /** Gives `undefined` as long as there is no answer. */
  ask(): Promise<Answer | undefined>;
  /** Whether this is what was waited for. Default: any answer is. */
  isEnough?(answer: Answer): boolean;
  /** What to tell meanwhile: the line for a terminal, and the state. */
  tell(answer: Answer | undefined): readonly [line: string, state: string] | undefined;
}

/** Asks until the answer will do, sooner again after each change of state, and not past `deadline`. Gives the last answer. */
export async function waitUntil<Answer>(
  { ask, isEnough = () => true, tell }: Question<Answer>,
  deadline: () => number,
  { polling, line, now }: Waiter,
): Promise<Answer | undefined> {
  let answer: Answer | undefined;
  let state: string | undefined;
  for (;;) {
    answer = (await polling.ask(ask)) ?? answer;
    if ((answer !== undefined && isEnough(answer)) || now() >= deadline()) return answer;
    const before = state;
    const show = () => {
      const told = tell(answer);
      if (told !== undefined) line.show(...told);
      state = told?.[1];
    };
    show();
    if (state !== before) polling.hurry();
    await polling.rest(deadline(), show);
  }
}
