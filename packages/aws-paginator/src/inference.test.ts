import {
  AmplifyClient,
  ListAppsCommand,
  type ListAppsCommandInput,
  type ListAppsCommandOutput,
  type JobSummary,
  ListJobsCommand,
  type ListJobsCommandInput,
  type ListJobsCommandOutput,
} from "@aws-sdk/client-amplify";
import { describe, expectTypeOf, test } from "vitest";
import {
  type AwsPaginator,
  createPaginator,
  type FullResult,
  type Pages,
  type PaginationConfig,
  paginatorFor,
  type PaginatorModel,
} from "./index.ts";

const model = {
  input_token: "nextToken",
  output_token: "nextToken",
  limit_key: "maxResults",
  result_key: "jobSummaries",
} as const;
const params = { appId: "d1", branchName: "main" };

interface Distributions {
  DistributionList?: { Items?: { Id: string }[] | undefined; Marker: string; Quantity: number } | undefined;
  Owner?: string;
  Total: number;
}
declare function listDistributions(input: { Marker?: string; MaxItems?: number }): Promise<Distributions>;

/** Only compiled. */
const compiled = (_code: () => unknown): void => {};

test("the call sites of the documentation compile as they stand, with a model as it is published", () => {
  type Operation = (input: ListJobsCommandInput) => Promise<ListJobsCommandOutput>;
  type Config = Required<PaginationConfig>;
  // For an imported JSON file, TypeScript knows only that these are strings.
  type Published = Record<keyof typeof model, string>;

  async function read(operation: Operation, client: AmplifyClient, published: Published, config: Config) {
    const { appId, branchName } = params;
    const { MaxItems, PageSize, StartingToken } = config;

    const paginator = createPaginator(operation, published);
    const listJobs = paginatorFor(client, ListJobsCommand, published);
    const pages = paginator.paginate({
      appId,
      branchName,
      PaginationConfig: { MaxItems, PageSize, StartingToken },
    });
    for await (const page of pages) expectTypeOf(page).toEqualTypeOf<ListJobsCommandOutput>();
    for await (const hit of pages.search("jobSummaries[?status==`FAILED`].jobId"))
      expectTypeOf(hit).toBeUnknown();
    const { jobSummaries, NextToken } = await pages.buildFullResult();
    expectTypeOf(listJobs).toEqualTypeOf(paginator);
    return { jobSummaries, NextToken };
  }
  expectTypeOf(read).returns.resolves.toEqualTypeOf<{
    jobSummaries: JobSummary[] | undefined;
    NextToken: string | undefined;
  }>();
});

describe("input and output follow from the command", () => {
  const client = null as unknown as AmplifyClient;
  const jobs = () => paginatorFor(client, ListJobsCommand, model);

  test("of a real client", () => {
    expectTypeOf(jobs).returns.toEqualTypeOf<
      AwsPaginator<ListJobsCommandInput, ListJobsCommandOutput, typeof model>
    >();
    compiled(async () => {
      const pages = jobs().paginate({
        ...params,
        PaginationConfig: { MaxItems: "5", PageSize: null, StartingToken: undefined },
      });
      for await (const page of pages) expectTypeOf(page).toEqualTypeOf<ListJobsCommandOutput>();
      for await (const hit of pages.search("jobSummaries[].jobId")) expectTypeOf(hit).toBeUnknown();
      const full = await pages.buildFullResult();
      expectTypeOf(full.jobSummaries).toEqualTypeOf<JobSummary[] | undefined>();
      expectTypeOf(full.NextToken).toEqualTypeOf<string | undefined>();
      expectTypeOf(full).not.toHaveProperty("nextToken");
      expectTypeOf(full).not.toHaveProperty("$metadata");
    });
  });

  test("of a model written in place", () => {
    compiled(async () => {
      const written = paginatorFor(client, ListJobsCommand, {
        input_token: "nextToken",
        output_token: "nextToken",
        result_key: ["jobSummaries"],
      });
      expectTypeOf((await written.paginate(params).buildFullResult()).jobSummaries).toEqualTypeOf<
        JobSummary[] | undefined
      >();
    });
  });

  test("also where a command needs no input", () => {
    compiled(() => {
      const apps = paginatorFor(client, ListAppsCommand, { ...model, result_key: "apps" });
      expectTypeOf(apps).toEqualTypeOf<
        AwsPaginator<
          ListAppsCommandInput,
          ListAppsCommandOutput,
          {
            readonly result_key: "apps";
            readonly input_token: "nextToken";
            readonly output_token: "nextToken";
            readonly limit_key: "maxResults";
          }
        >
      >();
      return apps.paginate({});
    });
  });

  test("so that wrong parameters do not compile", () => {
    compiled(() => [
      // @ts-expect-error -- branchName is missing
      jobs().paginate({ appId: "d1" }),
      // @ts-expect-error -- appId is text
      jobs().paginate({ appId: 1, branchName: "main" }),
      // @ts-expect-error -- there is no such parameter
      jobs().paginate({ ...params, branch: "main" }),
      // @ts-expect-error -- boto3 writes them with capitals
      jobs().paginate({ ...params, PaginationConfig: { maxItems: 1 } }),
      // @ts-expect-error -- a count is no boolean
      jobs().paginate({ ...params, PaginationConfig: { MaxItems: true } }),
      // @ts-expect-error -- nothing sends commands here
      paginatorFor({}, ListJobsCommand, model),
      // @ts-expect-error -- a client is no command
      paginatorFor(client, AmplifyClient, model),
      // @ts-expect-error -- a model needs a result_key
      paginatorFor(client, ListJobsCommand, { input_token: "nextToken", output_token: "nextToken" }),
    ]);
  });
});

describe("the full result has what the model names", () => {
  const tokens = { input_token: "Marker", output_token: "DistributionList.Marker" } as const;

  test("nested keys, as optional as they are", () => {
    const list = () =>
      createPaginator(listDistributions, { ...tokens, result_key: "DistributionList.Items" });
    compiled(async () => {
      const full = await list().paginate({}).buildFullResult();
      expectTypeOf(full).toHaveProperty("DistributionList");
      expectTypeOf(full.DistributionList?.Items).toEqualTypeOf<{ Id: string }[] | undefined>();
      // @ts-expect-error -- what is no result key is left out
      return [full.DistributionList?.Marker, full.Total];
    });
  });

  test("several keys, and non-aggregate ones", () => {
    const list = () =>
      createPaginator(listDistributions, {
        ...tokens,
        result_key: ["DistributionList.Items", "Total"],
        non_aggregate_keys: ["Owner", "DistributionList.Quantity"],
      });
    compiled(async () => {
      const full = await list().paginate({}).buildFullResult();
      expectTypeOf(full.Total).toEqualTypeOf<number>();
      expectTypeOf(full.Owner).toEqualTypeOf<string | null | undefined>();
      expectTypeOf(full.DistributionList?.Items?.[0]?.Id).toEqualTypeOf<string | undefined>();
      expectTypeOf(full.DistributionList?.Quantity).toEqualTypeOf<number | null | undefined>();
    });
  });

  test("or any member, where the names are not known before", () => {
    expectTypeOf<FullResult<Distributions, PaginatorModel>>()
      .toHaveProperty("Total")
      .toEqualTypeOf<number | undefined>();
    expectTypeOf<FullResult<Distributions, PaginatorModel>>()
      .toHaveProperty("NextToken")
      .toEqualTypeOf<string | undefined>();
  });

  test("and only the token where the key is no path", () => {
    expectTypeOf<FullResult<Distributions, { result_key: "A[0].B" }>>().toHaveProperty("NextToken");
    expectTypeOf<FullResult<Distributions, { result_key: "A[0].B" }>>().not.toHaveProperty("Total");
  });
});

test("pages are read as an async iterable", () => {
  expectTypeOf<Pages<Distributions, typeof model>>().toExtend<AsyncIterable<Distributions>>();
  expectTypeOf<Pages<Distributions, typeof model>["resumeToken"]>().toEqualTypeOf<string | undefined>();
});

test("paginate needs parameters exactly where the operation does", () => {
  compiled(() => {
    const client = new AmplifyClient();
    paginatorFor(client, ListAppsCommand).paginate();
    paginatorFor(client, ListAppsCommand).paginate(undefined, { prefetch: 1 });
    // @ts-expect-error An app and a branch are required.
    paginatorFor(client, ListJobsCommand).paginate();
    // @ts-expect-error A member that the configuration does not have.
    paginatorFor(client, ListAppsCommand).paginate({ PaginationConfig: { NextToken: "x" } });
    createPaginator(listDistributions, { ...model, result_key: "DistributionList.Items" }).paginate();
  });
});
