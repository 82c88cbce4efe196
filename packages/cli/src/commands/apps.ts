import { appsDescription } from "../describe/apps.ts";
import { appKind } from "../kinds/apps.ts";
import { runList } from "../listing/run-list.ts";
import { openClient } from "../open-client.ts";
import { parseCommand } from "../options/parse-options.ts";
import type { Terminal } from "../terminal.ts";
import { createView } from "../view.ts";

/** Lists the apps of the account in one region. */
export async function apps(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parseCommand(args, appsDescription, terminal.env);
  const { client, now } = await openClient(parsed.options, terminal);
  return runList(
    {
      ...parsed,
      command: "apps",
      kind: appKind,
      source: {
        paginate: (PaginationConfig, how) =>
          client.getPaginator("list_apps").paginate({ PaginationConfig }, how),
        request: (page, how) => client.listApps(page, how),
        itemsOf: (response) => response.apps,
      },
      view: createView(parsed.options, { ...terminal, now }),
    },
    terminal,
  );
}
