import { AmplifyClient, ListJobsCommand } from "@aws-sdk/client-amplify";
import {
  GetObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandInput,
} from "@aws-sdk/client-s3";
import { describe, expect, test } from "vitest";
import { gather } from "./__fixtures__/scripted-operation.ts";
import { ModelError, paginatorFor } from "./index.ts";

const model = {
  input_token: "nextToken",
  output_token: "nextToken",
  limit_key: "maxResults",
  result_key: "jobSummaries",
} as const;
const params = { appId: "d1", branchName: "main" };

/** Sends commands to a list of five jobs, two a page. */
function duck() {
  const commands: ListJobsCommand[] = [];
  const signals: (AbortSignal | undefined)[] = [];
  const client = {
    send(command: ListJobsCommand, options?: { abortSignal?: AbortSignal }) {
      commands.push(command);
      signals.push(options?.abortSignal);
      const start = Number(command.input.nextToken ?? 0);
      const jobSummaries = [1, 2, 3, 4, 5].slice(start, start + 2).map((id) => ({ jobId: String(id) }));
      return Promise.resolve({ jobSummaries, ...(start + 2 < 5 && { nextToken: String(start + 2) }) });
    },
  };
  return { client, commands, signals };
}

describe("a client is anything that sends commands", () => {
  test("one command a page, each with its own input", async () => {
    const { client, commands } = duck();
    const { jobSummaries, NextToken } = await paginatorFor(client, ListJobsCommand, model)
      .paginate({ ...params, PaginationConfig: { MaxItems: 4 } })
      .buildFullResult();
    expect(jobSummaries?.map(({ jobId }) => jobId)).toEqual(["1", "2", "3", "4"]);
    expect(NextToken).toBe("eyJuZXh0VG9rZW4iOiAiNCJ9");
    expect(commands.every((command) => command instanceof ListJobsCommand)).toBe(true);
    expect(commands.map(({ input }) => input)).toEqual([params, { ...params, nextToken: "2" }]);
  });

  test("an abort reaches the request", async () => {
    const { client, signals } = duck();
    const controller = new AbortController();
    const pages = paginatorFor(client, ListJobsCommand, model).paginate(params, {
      signal: controller.signal,
    });
    const iterator = pages[Symbol.asyncIterator]();
    await iterator.next();
    const next = iterator.next();
    controller.abort(new Error("enough"));
    await expect(next).rejects.toThrow("enough");
    expect(signals.at(-1)?.aborted).toBe(true);
  });

  test("its `send` may be replaced later, as mocks do", async () => {
    const { client } = duck();
    const paginator = paginatorFor(client, ListJobsCommand, model);
    client.send = () => Promise.resolve({ jobSummaries: [] });
    expect(await gather(paginator.paginate(params))).toEqual([{ jobSummaries: [] }]);
  });

  test("its errors stay its own", async () => {
    const error = Object.assign(new Error("Rate exceeded"), { name: "ThrottlingException" });
    const pages = paginatorFor({ send: () => Promise.reject(error) }, ListJobsCommand, model).paginate(
      params,
    );
    await expect(gather(pages)).rejects.toBe(error);
  });
});

test("a real client sends it", async () => {
  const bodies = [{ jobSummaries: [{ jobId: "1" }], nextToken: "a" }, { jobSummaries: [] }];
  const urls: string[] = [];
  const client = new AmplifyClient({
    region: "us-east-1",
    credentials: { accessKeyId: "x", secretAccessKey: "x" },
    requestHandler: {
      handle: (request: { path: string; query: object }) => {
        const body = new TextEncoder().encode(
          JSON.stringify(bodies[urls.push(`${request.path} ${JSON.stringify(request.query)}`) - 1]),
        );
        return Promise.resolve({
          response: { statusCode: 200, headers: { "content-type": "application/json" }, body },
        });
      },
    } as never,
  });
  const pages = await gather(
    paginatorFor(client, ListJobsCommand, model).paginate({ ...params, PaginationConfig: { PageSize: 7 } }),
  );
  expect(pages.map(({ jobSummaries }) => jobSummaries?.length)).toEqual([1, 0]);
  expect(urls).toEqual([
    '/apps/d1/branches/main/jobs {"maxResults":"7"}',
    '/apps/d1/branches/main/jobs {"nextToken":"a","maxResults":"7"}',
  ]);
});

describe("without a model, the command says what is paginated", () => {
  /** Sends commands to a bucket with two pages of one version each; the first page also has a delete marker. */
  function bucket() {
    const inputs: ListObjectVersionsCommandInput[] = [];
    return {
      inputs,
      send({ input }: ListObjectVersionsCommand) {
        inputs.push(input);
        return Promise.resolve(
          input.KeyMarker === undefined
            ? {
                Versions: [{ VersionId: "1" }],
                DeleteMarkers: [{ VersionId: "2" }],
                IsTruncated: true,
                NextKeyMarker: "a",
                NextVersionIdMarker: "1",
              }
            : { Versions: [{ VersionId: "3" }], IsTruncated: false },
        );
      },
    };
  }

  test("to any client that sends it, by its convention", async () => {
    const { client, commands } = duck();
    const pages = paginatorFor(client, ListJobsCommand).paginate({
      ...params,
      PaginationConfig: { PageSize: 2 },
    });
    expect((await pages.buildFullResult()).jobSummaries).toHaveLength(5);
    expect(commands[1]?.input).toEqual({ ...params, nextToken: "2", maxResults: 2 });
  });

  test("or as botocore's models have it, where they go their own way", async () => {
    const client = bucket();
    const pages = paginatorFor(client, ListObjectVersionsCommand).paginate({
      Bucket: "b",
      PaginationConfig: { PageSize: 1 },
    });
    const { Versions, DeleteMarkers, Prefix } = await pages.buildFullResult();
    expect([Versions, DeleteMarkers, Prefix]).toEqual([
      [{ VersionId: "1" }, { VersionId: "3" }],
      [{ VersionId: "2" }],
      null,
    ]);
    expect(client.inputs[1]).toEqual({ Bucket: "b", MaxKeys: 1, KeyMarker: "a", VersionIdMarker: "1" });
  });

  test("but for the list that is named, which MaxItems counts", async () => {
    const pages = paginatorFor(bucket(), ListObjectVersionsCommand, { items: "DeleteMarkers" }).paginate({
      Bucket: "b",
      PaginationConfig: { MaxItems: 1 },
    });
    expect(await gather(pages.items())).toEqual([{ VersionId: "2" }]);
    expect(pages.end).toBe("maxItems");
  });

  test("a model wins over both", async () => {
    const own = { input_token: "KeyMarker", output_token: "NextKeyMarker", result_key: "Versions" } as const;
    const client = bucket();
    await paginatorFor(client, ListObjectVersionsCommand, own).paginate({ Bucket: "b" }).buildFullResult();
    expect(client.inputs[1]).toEqual({ Bucket: "b", KeyMarker: "a" });
  });

  test("an error before any request says what is missing", () => {
    const { client } = duck();
    expect(() => paginatorFor(client as never, GetObjectCommand)).toThrow(ModelError);
    class ListThingsCommand {
      declare readonly input: { readonly nextToken?: string };
      declare resolveMiddleware: () => () => Promise<{ output: { things: string[] } }>;
    }
    const error = failureOf(() => paginatorFor(client as never, ListThingsCommand));
    expect([error.name, error.code, error.message]).toEqual([
      "ModelError",
      "NO_SCHEMA",
      "ListThingsCommand does not describe its input and output: commands of the AWS SDK do so since 3.940. " +
        "Update the client, or pass a model as the third argument: { input_token, output_token, result_key }.",
    ]);
  });

  test("an unknown option is an error that names the known ones", () => {
    const wrong = () =>
      paginatorFor(duck().client as never, ListObjectsV2Command, { item: "Contents" } as never);
    expect(wrong).toThrow(
      new RangeError(
        'The third argument must be { items }, or a model: { input_token, output_token, result_key }; got the member "item".',
      ),
    );
  });
});

function failureOf(start: () => unknown): ModelError {
  try {
    start();
  } catch (error) {
    return error as ModelError;
  }
  return expect.fail("it was taken");
}
