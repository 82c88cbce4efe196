import type { Writable } from "node:stream";

/** A stream to a person or to a program. */
export type Output = Writable & {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
};

/** Takes what `--debug` tells. */
export type Debug = (text: string) => void;

/** Everything a command knows of the process it runs in. */
export interface Terminal {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Aborted when the user wants to stop. */
  readonly signal: AbortSignal;
  /** What time it is, in milliseconds since 1970. Default: the time of the system. */
  readonly now?: (() => number) | undefined;
  /**
   * How many milliseconds have gone by since some moment, whatever the time of the system is set to meanwhile: what lasts, or must not
   * last longer, is measured by it. Default: `performance.now`.
   */
  readonly elapsed?: (() => number) | undefined;
  /** Waits so many milliseconds, or until the signal is aborted. Default: by the timer of the system. */
  readonly sleep?: ((milliseconds: number, signal: AbortSignal) => Promise<void>) | undefined;
  /** Asks a person for what is not to be seen. Where there is nobody to ask, there is no such function. */
  readonly askSecret?: ((question: string) => Promise<string>) | undefined;
  /** What is not to be printed, as it becomes known. Set by `run`. */
  readonly secrets?: Set<string> | undefined;
  /** Set by `run`, where `--debug` is given. */
  readonly debug?: Debug | undefined;
}
