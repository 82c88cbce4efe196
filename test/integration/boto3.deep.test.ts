import { createFakeClient, demoBranch } from "@jobs/fake-adapter";
import { createFakeServer } from "@jobs/fake-adapter/server";
import { describe, expect, it, onTestFinished } from "vitest";
import { playScenario, type Question } from "../scenario/scenario.ts";
import { boto3Version, startBoto3 } from "../support/boto3.ts";

const version = boto3Version();

interface Listing {
  readonly jobSummaries: readonly { readonly jobId: string }[];
  readonly NextToken?: string;
}

const ids = (listing: Listing) => listing.jobSummaries.map((job) => job.jobId);
const everyJob = Array.from({ length: 137 }, (_, index) => String(137 - index));

async function openDemo() {
  const server = await createFakeServer();
  onTestFinished(() => server.close());
  const boto3 = startBoto3(server.url);
  return async (config: Question["config"] & object): Promise<Listing> => {
    const reply = await boto3.ask({ walk: "list_jobs", params: demoBranch, config });
    if ("failure" in reply) throw new Error(reply.failure);
    return reply.value as Listing;
  };
}

function ours(config: object): Promise<Listing> {
  const paginator = createFakeClient().getPaginator("list_jobs");
  return paginator.paginate({ ...demoBranch, PaginationConfig: config }).buildFullResult();
}

describe.skipIf(version === undefined)(`boto3 ${version}`, () => {
  it("plays the scenario, as the fake and the Amplify adapter do", async () => {
    const asked = await playScenario(async (world, clock) => {
      const server = await createFakeServer(world, { clock });
      const { ask, close } = startBoto3(server.url);
      return {
        ask,
        // What the service would refuse, boto3 refuses in part by itself.
        isFailure: (failure, serviceError) =>
          failure === serviceError || (failure === "refused" && serviceError === "BadRequestException"),
        close() {
          close();
          return server.close();
        },
      };
    });
    expect(asked).toBeGreaterThan(150);
  });

  it.each([3, 12, 10, 50, 137])(
    "gives the same NextToken as ours for MaxItems %i, and lists the same",
    async (MaxItems) => {
      const theirs = await openDemo();
      const config = { MaxItems, PageSize: 10 };
      const [one, other] = [await theirs(config), await ours(config)];
      expect(ids(one)).toEqual(everyJob.slice(0, MaxItems));
      expect([ids(other), other.NextToken]).toEqual([ids(one), one.NextToken]);
    },
  );

  it.each([3, 12, 10, 50])(
    "goes on from our token, and ours from its, cut after %i jobs",
    async (MaxItems) => {
      const theirs = await openDemo();
      const config = { MaxItems, PageSize: 10 };
      const rest = everyJob.slice(MaxItems);
      const goOn = (listing: Listing) => ({ PageSize: 10, StartingToken: listing.NextToken });
      expect(ids(await theirs(goOn(await ours(config))))).toEqual(rest);
      expect(ids(await ours(goOn(await theirs(config))))).toEqual(rest);
      // Ours asks for no more than it needs when no page size is given.
      const { NextToken } = await ours({ MaxItems });
      expect(ids(await theirs({ StartingToken: NextToken }))).toEqual(rest);
    },
  );
});
