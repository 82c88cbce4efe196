import { Writable } from "node:stream";
import { demoTime } from "@jobs/fake-adapter";
import { run } from "../run.ts";
import type { Terminal } from "../terminal/terminal.ts";

export interface Place extends Terminal {
  /** What was written so far. */
  readonly written: { out: string; err: string };
}

/** A terminal that keeps what is written, at the time at which the demo world ends; `columns` makes it one for people. */
export function terminal(argv: readonly string[], columns?: number, rest: Partial<Terminal> = {}): Place {
  const written = { out: "", err: "" };
  const into = (name: "out" | "err") =>
    Object.assign(
      new Writable({
        write(chunk, _encoding, done) {
          written[name] += String(chunk);
          done();
        },
      }),
      columns === undefined ? {} : { isTTY: true, columns },
    );
  return {
    argv,
    stdout: into("out"),
    stderr: into("err"),
    signal: new AbortController().signal,
    written,
    now: () => demoTime.getTime(),
    ...rest,
    env: { TZ: "UTC", ...rest.env },
  };
}

export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** What a command line prints. */
export async function printed(
  argv: readonly string[],
  columns?: number,
  rest: Partial<Terminal> = {},
): Promise<Outcome> {
  const place = terminal(argv, columns, rest);
  return { status: await run(place), ...place.written };
}
