import { branchesDescription } from "../describe/branches.ts";
import { branchKind } from "../kinds/branches.ts";
import { runList } from "../listing/run-list.ts";
import { openClient } from "../open-client.ts";
import { appOf } from "../options/branch-of.ts";
import { parseCommand } from "../options/parse-options.ts";
import type { Terminal } from "../terminal.ts";
import { createView } from "../view.ts";

/** Lists the branches of an app. */
export async function branches(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parseCommand(args, branchesDescription, terminal.env);
  const { appId } = await appOf(parsed.options);
  const { client, now } = await openClient(parsed.options, terminal);
  return runList(
    {
      ...parsed,
      command: "branches",
      kind: branchKind,
      source: {
        paginate: (PaginationConfig, how) =>
          client.getPaginator("list_branches").paginate({ appId, PaginationConfig }, how),
        request: (page, how) => client.listBranches({ appId, ...page }, how),
        itemsOf: (response) => response.branches,
      },
      view: createView(parsed.options, { ...terminal, now }),
    },
    terminal,
  );
}
