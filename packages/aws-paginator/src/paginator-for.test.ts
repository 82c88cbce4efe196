import { AmplifyClient, ListJobsCommand } from "@aws-sdk/client-amplify";
import { describe, expect, test } from "vitest";
import { gather } from "./__fixtures__/scripted-operation.ts";
import { paginatorFor } from "./index.ts";

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
