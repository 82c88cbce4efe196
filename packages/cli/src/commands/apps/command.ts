import { defineCommand } from "../../command-line/command.ts";
import { connectionOptions } from "../../command-line/groups/connection.ts";
import { outputOptions } from "../../command-line/groups/output.ts";
import { pagingOptions } from "../../command-line/groups/paging.ts";
import { appKind } from "../../output/kinds/apps.ts";

export const appsCommand = defineCommand({
  summary: "List the apps of the account in one region, and how their production branch is",
  usage: "[options]",
  options: {
    ...pagingOptions,
    "max-items": { ...pagingOptions["max-items"], short: "n" },
    "page-size": {
      ...pagingOptions["page-size"],
      help: "Ask for this many a request, 100 at most",
      schema: (from) => from.appPageSize,
    },
    "max-results": { ...pagingOptions["max-results"], schema: (from) => from.appPageSize },
    ...outputOptions,
    ...connectionOptions,
  },
  examples: [
    "apps --adapter fake",
    `apps --adapter fake --output text --query "apps[?name=='shop'].appId"`,
    "apps --region eu-west-1 --profile work",
  ],
  async run(line, terminal) {
    const { listOf } = await import("../../listing/list-of.ts");
    return listOf(
      {
        ...line,
        command: "apps",
        kind: appKind,
        source: (client) => ({
          paginate: (PaginationConfig, how) =>
            client.getPaginator("list_apps").paginate({ PaginationConfig }, how),
          request: (page, how) => client.listApps(page, how),
          itemsOf: (response) => response.apps,
        }),
      },
      terminal,
    );
  },
});
