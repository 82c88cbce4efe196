import type { Format, Next } from "../output/format.ts";
import { exitStatus } from "../terminal/exit-status.ts";
import { createPrinter, isClosedPipe } from "../terminal/printer.ts";
import { reportFailure } from "../terminal/report-failure.ts";
import { createProgress } from "../terminal/status-line.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { createSelection, type Criteria, type Selected } from "./selection.ts";
import type { Walk } from "./walk.ts";

export interface Listing<One> {
  /** Called with a signal that is also aborted when nobody reads any more. */
  walk(signal: AbortSignal): Walk<One>;
  readonly criteria: Criteria<One>;
  readonly format: Format<One>;
  /** Whether one is asked for: nobody goes on from there. */
  readonly single: boolean;
  readonly noun: string;
  /** The command that goes on from there. */
  resume(next: Next): string;
  /** Whether the format has no place to say how to go on, so that stderr does. */
  readonly moreOnStderr: boolean;
  /** What is wrong in the terms of the command line, when not even the first page came. Default: the error itself. */
  explainStart?(error: unknown): Promise<unknown>;
}

/** What became of a list. */
export interface Printed {
  readonly status: number;
  readonly count: number;
}

/** Prints a list page by page as it comes, and says how to go on wherever it stops. */
export async function printList<One>(listing: Listing<One>, terminal: Terminal): Promise<Printed> {
  const { stdout, stderr, signal } = terminal;
  const { format, criteria, single, noun, resume, explainStart = async (error: unknown) => error } = listing;
  const printer = createPrinter(stdout, signal);
  const walk = listing.walk(AbortSignal.any([signal, printer.closed]));
  const select = createSelection(criteria);
  const progress = createProgress(terminal);
  // Where to go on so that nothing is lost: behind what has been written, not behind what has been read.
  let written = walk.next();
  let next = single ? undefined : walk.next();
  let [begun, read, count] = [false, 0, 0];

  async function print(text: string): Promise<void> {
    if (text === "") return;
    progress.clear();
    await printer.print(text);
  }

  try {
    if (criteria.limit !== 0) {
      for await (const items of walk.pages) {
        begun = true;
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
    if (next !== undefined && listing.moreOnStderr) stderr.write(`More ${noun}: ${resume(next)}\n`);
    return { status: exitStatus.done, count };
  } catch (error) {
    progress.clear();
    if (isClosedPipe(error)) return { status: exitStatus.done, count };
    const status = reportFailure(begun ? error : await explainStart(error), terminal);
    if ((count > 0 || signal.aborted) && written !== undefined)
      stderr.write(`To go on: ${resume(written)}\n`);
    return { status, count };
  } finally {
    printer.release();
  }
}

function nextAfter<One>({ enough, read }: Selected<One>, length: number, walk: Walk<One>): Next | undefined {
  if (enough === "past") return undefined;
  return read < length ? walk.nextAfter(read) : walk.next();
}
