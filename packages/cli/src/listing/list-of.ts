import type { JobsClient } from "@jobs/contract";
import type { CommandLine } from "../command-line/command.ts";
import type { ConnectionOptions } from "../command-line/groups/connection.ts";
import type { OutputOptions } from "../command-line/groups/output.ts";
import type { PagingOptions } from "../command-line/groups/paging.ts";
import type { Item, Kind } from "../output/kinds/kind.ts";
import { openClient } from "../service/open-client.ts";
import { whichApp } from "../service/which-branch.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { createView } from "../terminal/view.ts";
import { explainNotFound } from "./explain-not-found.ts";
import { runList } from "./run-list.ts";
import type { Source } from "./walk.ts";

type Options = PagingOptions & OutputOptions & ConnectionOptions;
type Paged = { readonly nextToken?: string | undefined };

interface ListOf<One extends Item> extends CommandLine<Options> {
  readonly command: string;
  readonly kind: Kind<One>;
}

interface ListOfAll<One extends Item, Response extends Paged> extends ListOf<One> {
  source(client: JobsClient): Source<One, Response>;
}

interface ListOfApp<One extends Item, Response extends Paged> extends ListOf<One> {
  readonly options: Options & { readonly "app-id": string | undefined };
  source(client: JobsClient, appId: string): Source<One, Response>;
}

/** A command that lists all there is of something. */
export async function listOf<One extends Item, Response extends Paged>(
  { source, ...line }: ListOfAll<One, Response>,
  terminal: Terminal,
): Promise<number> {
  const { client, now } = await openClient(line.options, terminal);
  const view = createView(line.options, terminal, now);
  const list = titled(line.kind.noun);
  const explain = async (error: unknown) => error;
  return runList({ ...line, source: source(client), view, list, explain }, terminal);
}

/** A command that lists what an app has of something. */
export async function listOfApp<One extends Item, Response extends Paged>(
  { source, ...line }: ListOfApp<One, Response>,
  terminal: Terminal,
): Promise<number> {
  const { client, now, demo } = await openClient(line.options, terminal);
  const appId = whichApp(line.options, demo);
  const view = createView(line.options, terminal, now);
  const list = `${titled(line.kind.noun)} of app ${appId}`;
  const explain = (error: unknown) => explainNotFound(error, client, { appId }, terminal);
  return runList({ ...line, source: source(client, appId), view, list, explain }, terminal);
}

function titled(noun: string): string {
  return noun.slice(0, 1).toUpperCase() + noun.slice(1);
}
