import { JobsClientError } from "@jobs/contract";
import type { outputOptions } from "../describe/output.ts";
import { exitStatus } from "../exit-status.ts";
import { chooseFormat } from "../format/choose-format.ts";
import type { Next } from "../format/format.ts";
import { goOnCommand } from "../go-on-command.ts";
import type { Item, Kind } from "../kinds/kind.ts";
import type { OptionsOf } from "../options/option.ts";
import type { Parsed } from "../options/parse-options.ts";
import { programName } from "../program-name.ts";
import type { Terminal } from "../terminal.ts";
import type { View } from "../view.ts";
import { printList } from "./print-list.ts";
import type { Wish } from "./selection.ts";
import { isOneRequest, itemsWanted, type PagingOptions } from "./paging-options.ts";
import { createWalk, type Source } from "./walk.ts";

type ListOptions = OptionsOf<typeof outputOptions> & PagingOptions & { readonly limit?: number | undefined };

export interface ListRequest<
  One extends Item,
  Response extends { readonly nextToken?: string | undefined },
> extends Pick<Parsed<ListOptions>, "options" | "given"> {
  readonly command: string;
  readonly kind: Kind<One>;
  readonly source: Source<One, Response>;
  readonly view: View;
  /** Which of them; default: all. */
  readonly wish?: Wish<One>;
  /** Whether one is asked for, and no list. */
  readonly single?: boolean;
  /** What people are told below a list that came to its end. */
  readonly hint?: string | undefined;
}

/** A command that lists things: finds the format and the place to begin, and prints. */
export async function runList<One extends Item, Response extends { readonly nextToken?: string | undefined }>(
  request: ListRequest<One, Response>,
  terminal: Terminal,
): Promise<number> {
  const { command, kind, source, view, options, given, wish = {}, single = false, hint } = request;
  const { stderr, env } = terminal;
  const goOn = ({ name, token: value }: Next) => {
    const option = name === "nextToken" ? "next-token" : "starting-token";
    return goOnCommand(programName(env), command, given, { option, value });
  };
  const { output, query } = options;
  const more = (next: Next) => `\nMore ${kind.noun}: ${goOn(next)}\n`;
  const format = await chooseFormat({ kind, view, output, query, single, more });
  const paging = isOneRequest(options) ? options : { ...options, "max-items": itemsWanted(wish, options) };
  const { status, count } = await printList(
    {
      walk: (signal) => createWalk(source, paging, { signal, ahead: wish.limit === undefined }),
      wish,
      format,
      single,
      noun: kind.noun,
      goOn,
      tellsNext: !["ndjson", "csv", "tsv"].includes(output ?? ""),
      explain: (error) => (isRefusedToken(error, options) ? refusedToken(error) : error),
    },
    terminal,
  );
  if (status !== exitStatus.done) return status;
  if (single && count === 0) {
    stderr.write(`amplify-jobs: there is no such ${kind.noun.replace(/s$/, "")}\n`);
    return exitStatus.none;
  }
  if (format.forPeople && hint !== undefined) stderr.write(hint);
  return status;
}

/** The service says of a bad token only that a request is bad; which part of it was bad is known here. */
function isRefusedToken(error: unknown, options: PagingOptions): error is JobsClientError {
  const given = options["starting-token"] ?? options["next-token"];
  if (given === undefined || !(error instanceof JobsClientError)) return false;
  return error.code === "REJECTED" && /token/i.test(error.message);
}

function refusedToken(error: JobsClientError): JobsClientError {
  const advice =
    "Give --starting-token a NextToken (or --next-token a nextToken) of the same list, exactly as it was printed.";
  return new JobsClientError(error.code, `${error.message} ${advice}`, { cause: error.cause });
}
