import { exitStatus } from "../exit-status.ts";
import type { Format, Next } from "../format/format.ts";
import { createPrinter, isClosedPipe } from "../printer.ts";
import { reportFailure } from "../report-failure.ts";
import type { Terminal } from "../terminal.ts";
import { createProgress } from "./progress.ts";
import { createSelection, type Selected, type Wish } from "./selection.ts";
import type { Walk } from "./walk.ts";

export interface Listing<One> {
  /** Called with a signal that is also aborted when nobody reads any more. */
  walk(signal: AbortSignal): Walk<One>;
  readonly wish: Wish<One>;
  readonly format: Format<One>;
  /** Whether one is asked for: nobody goes on from there. */
  readonly single: boolean;
  readonly noun: string;
  /** The command that goes on from a token. */
  goOn(next: Next): string;
  /** Whether the format tells how to go on; where it cannot, stderr does. */
  readonly tellsNext: boolean;
  /** What is wrong in the terms of the command line. Default: the error itself. */
  explain?(error: unknown): unknown;
}

/** What became of a list. */
export interface Printed {
  readonly status: number;
  readonly count: number;
}

/** Prints a list page by page as it comes, and says how to go on wherever it stops. */
export async function printList<One>(listing: Listing<One>, terminal: Terminal): Promise<Printed> {
  const { stdout, stderr, signal } = terminal;
  const { format, wish, single, noun, goOn, explain = (error: unknown) => error } = listing;
  const printer = createPrinter(stdout, signal);
  const walk = listing.walk(AbortSignal.any([signal, printer.closed]));
  const select = createSelection(wish);
  const progress = createProgress(terminal);
  // Where to go on so that nothing is lost: behind what has been written, not behind what has been read.
  let written = walk.next();
  let next = single ? undefined : walk.next();
  let [read, count] = [0, 0];

  async function print(text: string): Promise<void> {
    if (text === "") return;
    progress.clear();
    await printer.print(text);
  }

  try {
    if (wish.limit !== 0) {
      for await (const items of walk.pages) {
        const selected = select(items);
        await print(format.page(selected.kept));
        terminal.debug?.(`a page of ${items.length} ${noun}, ${selected.kept.length} of them shown`);
        read += selected.read;
        count += selected.kept.length;
        next = single ? undefined : nextAfter(selected, items.length, walk);
        written = next;
        if (selected.enough !== undefined) break;
        progress.show(`${count} ${noun}${read === count ? "" : ` of ${read}`} …`);
      }
    }
    if (!single || count > 0) await print(format.end(next));
    progress.clear();
    if (next !== undefined && !listing.tellsNext) stderr.write(`More ${noun}: ${goOn(next)}\n`);
    return { status: exitStatus.done, count };
  } catch (error) {
    progress.clear();
    if (isClosedPipe(error)) return { status: exitStatus.done, count };
    const status = reportFailure(explain(error), terminal);
    if ((count > 0 || signal.aborted) && written !== undefined) stderr.write(`To go on: ${goOn(written)}\n`);
    return { status, count };
  } finally {
    printer.release();
  }
}

function nextAfter<One>({ enough, read }: Selected<One>, length: number, walk: Walk<One>): Next | undefined {
  if (enough === "past") return undefined;
  return read < length ? walk.nextAfter(read) : walk.next();
}
