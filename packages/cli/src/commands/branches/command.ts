import { defineCommand } from "../../command-line/command.ts";
import { appOptions } from "../../command-line/groups/branch.ts";
import { connectionOptions } from "../../command-line/groups/connection.ts";
import { outputOptions } from "../../command-line/groups/output.ts";
import { pagingOptions } from "../../command-line/groups/paging.ts";
import { branchKind } from "../../output/kinds/branches.ts";

export const branchesCommand = defineCommand({
  summary: "List the branches of an app: how many jobs each has, and which is the newest",
  usage: "--app-id <id> [options]",
  options: {
    ...appOptions,
    ...pagingOptions,
    "max-items": { ...pagingOptions["max-items"], short: "n" },
    ...outputOptions,
    ...connectionOptions,
  },
  examples: [
    "branches --adapter fake",
    "branches --adapter fake --output text --query branches[].branchName",
    "branches --app-id d2abcdef12345 --output csv",
  ],
  async run(line, terminal) {
    const { listOfApp } = await import("../../listing/list-of.ts");
    return listOfApp(
      {
        ...line,
        command: "branches",
        kind: branchKind,
        source: (client, appId) => ({
          paginate: (PaginationConfig, how) =>
            client.getPaginator("list_branches").paginate({ appId, PaginationConfig }, how),
          request: (page, how) => client.listBranches({ appId, ...page }, how),
          itemsOf: (response) => response.branches,
        }),
      },
      terminal,
    );
  },
});
