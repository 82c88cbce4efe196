import { JobsClientError } from "@jobs/contract";
import type { CommandLine } from "../command-line/command.ts";
import type { OutputOptions } from "../command-line/groups/output.ts";
import type { PagingOptions } from "../command-line/groups/paging.ts";
import { chooseColumns } from "./choose-columns.ts";
import { chooseFormat, loadFind, loadFormat } from "../output/choose-format.ts";
import type { Next } from "../output/format.ts";
import { formatNames, formats } from "../output/formats.ts";
import type { Item, Kind } from "../output/kinds/kind.ts";
import { exitStatus } from "../terminal/exit-status.ts";
import { programName } from "../terminal/program-name.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { View } from "../terminal/view.ts";
import { isOneRequest, itemsWanted } from "./paging.ts";
import { printList } from "./print-list.ts";
import { resumeCommand } from "./resume-command.ts";
import type { Criteria } from "./selection.ts";
import { createWalk, type Source } from "./walk.ts";

export interface ListRequest<
  One extends Item,
  Response extends { readonly nextToken?: string | undefined },
> extends Pick<CommandLine<OutputOptions & PagingOptions>, "options" | "given"> {
  readonly command: string;
  readonly kind: Kind<One>;
  readonly source: Source<One, Response>;
  readonly view: View;
  /** Which of them; default: all. */
  readonly criteria?: Criteria<One>;
  /** Whether one is asked for, and no list. */
  readonly single?: boolean;
  /** Whose list it is, for people. */
  readonly list: string;
  /** What is wrong where not even the first page came. */
  explain(error: unknown): Promise<unknown>;
  /** What people are told below a list that is cut. */
  readonly remark?: string | undefined;
  /** What people are told below a list that came to its end. */
  readonly hint?: string | undefined;
}

/** A command that lists things: finds the format and the place to begin, and prints. */
export async function runList<One extends Item, Response extends { readonly nextToken?: string | undefined }>(
  request: ListRequest<One, Response>,
  terminal: Terminal,
): Promise<number> {
  const {
    command,
    kind: whole,
    source,
    view,
    options,
    given,
    criteria = {},
    single = false,
    remark,
    hint,
  } = request;
  const { stderr, env } = terminal;
  const kind = options.columns === undefined ? whole : chooseColumns(whole, options.columns, view);
  const resume = ({ name, token: value }: Next) => {
    const option = name === "nextToken" ? "next-token" : "starting-token";
    return resumeCommand(programName(env), command, given, { option, value });
  };
  const more = (next: Next) =>
    `\n${remark === undefined ? "" : `${remark}\n`}More ${kind.noun}: ${resume(next)}\n`;
  const name = chooseFormat(options, view, formatNames);
  const { layout } = formats[name];
  const find = await loadFind(options.query);
  const format = await loadFormat(name, { kind, view, find, single, more, list: request.list });
  const paging = isOneRequest(options)
    ? options
    : { ...options, "max-items": itemsWanted(criteria, options) };
  const { status, count } = await printList(
    {
      walk: (signal) => createWalk(source, paging, { signal, ahead: criteria.limit === undefined }),
      criteria,
      format,
      single,
      noun: kind.noun,
      resume,
      moreOnStderr: layout === "lines",
      explainStart: async (error) =>
        isRefusedStart(error, options) ? withAdvice(error) : request.explain(error),
    },
    terminal,
  );
  if (status !== exitStatus.done) return status;
  if (single && count === 0) {
    stderr.write(`amplify-jobs: there is no such ${kind.noun.replace(/s$/, "")}\n`);
    return exitStatus.none;
  }
  if (layout === "table" && find === undefined && view.live && hint !== undefined) stderr.write(hint);
  return status;
}

/** A request that meets the contract, and yet is rejected: the one thing in it that only the service can judge is its token. */
function isRefusedStart(error: unknown, options: PagingOptions): error is JobsClientError {
  const token = options["starting-token"] ?? options["next-token"];
  return token !== undefined && error instanceof JobsClientError && error.code === "REJECTED";
}

function withAdvice(error: JobsClientError): JobsClientError {
  const advice =
    "If it is the token: give --starting-token a NextToken (or --next-token a nextToken) of the same list, exactly as it was printed.";
  return new JobsClientError(error.code, `${error.message} ${advice}`, { cause: error.cause });
}
