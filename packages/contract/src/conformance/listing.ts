import assert from "node:assert/strict";
import { checksOf } from "./check.ts";
import { holds } from "./holds.ts";
import { listAll } from "./list-all.ts";
import { appId, jobsOf, smallWorld } from "./small-world.ts";

const check = checksOf("listing");
const oddNames = ["main", "feature/login", "50% off + more", "ünï/枝#1?x=y&z", "a b"];

export const listing = [
  check(
    "every job comes once, in order, at every page size",
    smallWorld({ main: 23 }),
    async (client, world) => {
      for (const size of [...Array(25).keys()].slice(1))
        holds(await listAll(client, "main", size), jobsOf(world, "main"), `page size ${size}`);
    },
  ),
  check("a page is never larger than asked for", smallWorld({ main: 60 }), async (client) => {
    for (const maxResults of [1, 2, 7, 50]) {
      const { length } = (await client.listJobs({ appId, branchName: "main", maxResults })).jobSummaries;
      assert.ok(length <= maxResults, `maxResults ${maxResults} gave ${length} jobs`);
    }
  }),
  check("every job comes without a page size, too", smallWorld({ main: 120 }), async (client, world) => {
    holds(await listAll(client, "main"), jobsOf(world, "main"));
  }),
  check("a branch without jobs is an empty list", smallWorld({ main: 0 }), async (client) => {
    assert.deepEqual(await listAll(client, "main"), []);
  }),
  check("a list ends: after its last job comes no nextToken", smallWorld({ main: 1 }), async (client) => {
    assert.equal((await listAll(client, "main", 50)).length, 1);
  }),
  check(
    "a branch is found by any name",
    smallWorld(Object.fromEntries(oddNames.map((name, index) => [name, index + 1]))),
    async (client, world) => {
      for (const name of oddNames) holds(await listAll(client, name), jobsOf(world, name), name);
    },
  ),
  check("apps are listed whole", smallWorld({ main: 1 }, [], 3), async (client, world) => {
    const paginator = client.getPaginator("list_apps");
    for (const pages of [paginator.paginate(), paginator.paginate({ PaginationConfig: { PageSize: 1 } })])
      holds(
        (await pages.buildFullResult()).apps,
        world.apps.map(({ app }) => app),
      );
  }),
  check(
    "the branches of an app are listed whole",
    smallWorld(Object.fromEntries(oddNames.map((name) => [name, 1]))),
    async (client, world) => {
      const { branches } = await client
        .getPaginator("list_branches")
        .paginate({ appId, PaginationConfig: { PageSize: 2 } })
        .buildFullResult();
      holds(
        branches,
        world.apps[0]?.branches.map(({ branch }) => branch),
      );
    },
  ),
];
