import type { CommandLine } from "../command-line/command.ts";
import type { ConnectionOptions } from "../command-line/groups/connection.ts";
import type { OutputOptions } from "../command-line/groups/output.ts";
import type { PagingOptions } from "../command-line/groups/paging.ts";
import type { Item, Kind } from "../output/kinds/kind.ts";
import { openClient, type OpenClient } from "../service/open-client.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { createView } from "../terminal/view.ts";
import { runList } from "./run-list.ts";
import type { Source } from "./walk.ts";

interface ListOf<
  One extends Item,
  Response extends { readonly nextToken?: string | undefined },
> extends CommandLine<PagingOptions & OutputOptions & ConnectionOptions> {
  readonly command: string;
  readonly kind: Kind<One>;
  source(open: OpenClient): Source<One, Response>;
}

/** A command that lists all there is of something. */
export async function listOf<One extends Item, Response extends { readonly nextToken?: string | undefined }>(
  { source, ...line }: ListOf<One, Response>,
  terminal: Terminal,
): Promise<number> {
  const open = await openClient(line.options, terminal);
  const view = createView(line.options, terminal, open.now);
  return runList({ ...line, source: source(open), view }, terminal);
}
