import type { Output, Terminal } from "./terminal.ts";
import { isError } from "./is-error.ts";

/** Writes no faster than it is read, and notices when nothing can be written any more. */
export interface Printer {
  /** Resolves when the text has been taken; rejects with the error of the stream, or the reason of an abort. */
  print(text: string): Promise<void>;
  /** Aborted when the reader has closed the pipe, or the stream has failed; the reason is the stream's error. */
  readonly closed: AbortSignal;
  /** Stops listening to the stream. */
  release(): void;
}

export function createPrinter(output: Output, signal: AbortSignal): Printer {
  const reader = new AbortController();
  const onError = (error: Error) => reader.abort(error);
  output.on("error", onError);
  const over = AbortSignal.any([signal, reader.signal]);

  return {
    print(text) {
      if (over.aborted) return Promise.reject(over.reason);
      return new Promise((resolve, reject) => {
        const giveUp = () => reject(over.reason);
        over.addEventListener("abort", giveUp, { once: true });
        output.write(text, (error) => {
          over.removeEventListener("abort", giveUp);
          if (error) reject(error);
          else resolve();
        });
      });
    },
    closed: reader.signal,
    release: () => output.off("error", onError),
  };
}

/** Writes one text. Resolves when it has been taken; rejects as a printer does. */
export async function printOut(
  { stdout, signal }: Pick<Terminal, "stdout" | "signal">,
  text: string,
): Promise<void> {
  const printer = createPrinter(stdout, signal);
  try {
    await printer.print(text);
  } finally {
    printer.release();
  }
}

/** Whether a stream failed only because its reader has gone, as `| head -1` does: no error, but no use to go on. */
export function isClosedPipe(error: unknown): boolean {
  return (
    isError(error) && "code" in error && (error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED")
  );
}
