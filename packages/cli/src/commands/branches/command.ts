import { defineCommand } from "../../command-line/command.ts";
import { appOptions } from "../../command-line/groups/branch.ts";
import { connectionOptions } from "../../command-line/groups/connection.ts";
import { outputOptions } from "../../command-line/groups/output.ts";
import { pagingOptions } from "../../command-line/groups/paging.ts";
import { branchKind, newestJobKind } from "../../output/kinds/branches.ts";

export const branchesCommand = defineCommand({
  summary: "List the branches of an app: how many jobs each has, and with --newest-job how it is",
  usage: "--app-id <id> [options]",
  options: {
    ...appOptions,
    "newest-job": {
      kind: "flag",
      group: "What to read",
      help: "Also show the newest job of each branch: one request more for each",
    },
    ...pagingOptions,
    "max-items": { ...pagingOptions["max-items"], short: "n" },
    ...outputOptions,
    ...connectionOptions,
  },
  examples: [
    "branches --adapter fake",
    "branches --adapter fake --newest-job",
    `branches --adapter fake --output text --query "branches[].branchName"`,
    "branches --app-id d2abcdef12345 --output csv",
  ],
  async run(line, terminal) {
    const { listOfApp } = await import("../../listing/list-of.ts");
    const { withNewestJobs } = await import("./newest-jobs.ts");
    const newest = line.options["newest-job"] === true;
    return listOfApp(
      {
        ...line,
        command: "branches",
        kind: newest ? newestJobKind : branchKind,
        source: (client, appId) => ({
          paginate: (PaginationConfig, how) =>
            client.getPaginator("list_branches").paginate({ appId, PaginationConfig }, how),
          request: (page, how) => client.listBranches({ appId, ...page }, how),
          itemsOf: ({ branches }, { signal }) =>
            newest ? withNewestJobs(client, appId, branches, signal) : branches,
        }),
      },
      terminal,
    );
  },
});
