import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { AmplifyClient } from "@aws-sdk/client-amplify";
import { createAmplifyClient, type AmplifyClientOptions } from "@jobs/amplify-adapter";
import { JobsClientError, type JobsClient } from "@jobs/contract";
import { describe, expect, it, onTestFinished } from "vitest";
import { credentials } from "./support/amplify-over-http.ts";
import { withEnvironment } from "./support/environment.ts";

const params = { appId: "dabc", branchName: "main" };
const job = {
  jobArn: "a",
  jobId: "1",
  commitId: "HEAD",
  commitMessage: "",
  commitTime: 1,
  startTime: 1,
  status: "SUCCEED",
  jobType: "RELEASE",
};

/** A client, its server, and how often it was asked. */
async function open(
  answer: RequestListener,
  options: AmplifyClientOptions = {},
): Promise<{ client: JobsClient; url: string; asked(): number }> {
  withEnvironment(credentials);
  let requests = 0;
  const server = createServer((request, response) => {
    requests += 1;
    answer(request, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    client: createAmplifyClient({ endpoint: url, region: "us-east-1", ...options }),
    url,
    asked: () => requests,
  };
}

function answerWith(status: number, body: string, type?: string): RequestListener {
  return (_request, response) => {
    response.writeHead(status, {
      "content-type": "application/json",
      ...(type === undefined ? {} : { "x-amzn-errortype": type }),
    });
    response.end(body);
  };
}

async function failureOf(promise: Promise<unknown>): Promise<JobsClientError> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(JobsClientError);
  return error as JobsClientError;
}

describe("what the service answers", () => {
  it.each([
    ["502 with HTML", answerWith(502, "<html>Bad Gateway</html>"), "UNAVAILABLE", 3],
    ["500 without a type", answerWith(500, "{}"), "UNAVAILABLE", 3],
    ["200 with HTML", answerWith(200, "<html>Please log in</html>"), "INVALID_RESPONSE", 1],
    ["200 with truncated JSON", answerWith(200, '{"jobSummaries": [{"jobId"'), "INVALID_RESPONSE", 1],
    ["no list of jobs", answerWith(200, "{}"), "INVALID_RESPONSE", 1],
    [
      "a time in words",
      answerWith(200, JSON.stringify({ jobSummaries: [{ ...job, startTime: "2026-01-01T00:00:00Z" }] })),
      "INVALID_RESPONSE",
      1,
    ],
    [
      "a job without its id",
      answerWith(200, JSON.stringify({ jobSummaries: [{ ...job, jobId: null }] })),
      "INVALID_RESPONSE",
      1,
    ],
    [
      "an error it has no name for",
      answerWith(418, '{"message": "no tea"}', "TeapotException"),
      "INVALID_REQUEST",
      1,
    ],
    ["429 throttling", answerWith(429, '{"message": "slow down"}', "LimitExceededException"), "THROTTLED", 3],
    [
      "400 Rate exceeded",
      answerWith(400, '{"message": "Rate exceeded while calling ListJobs"}', "BadRequestException"),
      "THROTTLED",
      3,
    ],
    ["429 with HTML", answerWith(429, "<html>Slow down</html>"), "THROTTLED", 3],
    ["403 with HTML", answerWith(403, "<html>Forbidden</html>"), "UNAUTHORIZED", 1],
    [
      "a redirect",
      (_request: IncomingMessage, response: ServerResponse) =>
        response.writeHead(302, { location: "/" }).end(),
      "INVALID_RESPONSE",
      1,
    ],
    [
      "something other than HTTP",
      (request: IncomingMessage) => request.socket.end("hello\r\n\r\n"),
      "INVALID_RESPONSE",
      1,
    ],
    ["another 400", answerWith(400, '{"message": "no"}', "BadRequestException"), "INVALID_REQUEST", 1],
    ["a connection reset", (request) => request.socket.destroy(), "UNREACHABLE", 3],
  ] as [string, RequestListener, string, number][])(
    "%s: the right code, attempts, and the original as cause",
    async (_what, answer, code, attempts) => {
      const { client, asked } = await open(answer);
      const error = await failureOf(client.listJobs(params));
      expect([error.code, asked()]).toEqual([code, attempts]);
      expect(error.cause).toBeDefined();
      expect(error.message).not.toContain(credentials.AWS_SECRET_ACCESS_KEY);
    },
  );

  it("nothing, until the timeout", async () => {
    const { client } = await open(() => {}, { requestTimeout: 50, maxAttempts: 1 });
    const error = await failureOf(client.listJobs(params));
    expect([error.code, error.retryable]).toEqual(["UNREACHABLE", true]);
  });

  it("headers and then nothing, until the timeout", async () => {
    const { client } = await open((_request, response) => response.writeHead(200).flushHeaders(), {
      requestTimeout: 50,
      maxAttempts: 1,
    });
    expect((await failureOf(client.listJobs(params))).code).toBe("UNREACHABLE");
  });

  it("an answer in drips, until the timeout, and then its connection is ended", async () => {
    let end = () => {};
    const ended = new Promise<void>((resolve) => (end = resolve));
    const { client } = await open(
      (_request, response) => {
        response.writeHead(200, { "content-type": "application/json" });
        const timer = setInterval(() => response.write(" "), 10);
        response.on("close", () => {
          clearInterval(timer);
          end();
        });
      },
      { requestTimeout: 200, maxAttempts: 1 },
    );
    expect((await failureOf(client.listJobs(params))).code).toBe("UNREACHABLE");
    await ended;
  });

  it("a request echoed after a bad signature, of which only the first line is told", async () => {
    const message = "The signature does not match.\n\nx-amz-security-token:canary-session";
    const { client } = await open(answerWith(403, JSON.stringify({ message }), "InvalidSignatureException"));
    const error = await failureOf(client.listJobs(params));
    expect(error.message).toBe("InvalidSignatureException: The signature does not match.");
  });

  it("unknown enum values, which pass", async () => {
    const { client } = await open(
      answerWith(200, JSON.stringify({ jobSummaries: [{ ...job, status: "PAUSED" }] })),
    );
    expect((await client.listJobs(params)).jobSummaries[0]?.status).toBe("PAUSED");
  });
});

describe("a client that cannot be right", () => {
  it.each([
    ["an endpoint that is no URL", { endpoint: "notaurl" }, {}],
    ["a region that is none", { endpoint: "http://127.0.0.1:9", region: " " }, {}],
    ["a line end in a credential", { endpoint: "http://127.0.0.1:9" }, { AWS_SESSION_TOKEN: "canary\nx" }],
  ] as [string, AmplifyClientOptions, Record<string, string>][])(
    "%s is CONFIGURATION",
    async (_what, options, variables) => {
      withEnvironment({ ...credentials, ...variables });
      const error = await failureOf(
        createAmplifyClient({ region: "us-east-1", maxAttempts: 1, ...options }).listJobs(params),
      );
      expect(error.code).toBe("CONFIGURATION");
      expect(error.message).not.toContain("canary");
    },
  );
});

describe("a client", () => {
  it("may be made of an AmplifyClient, and leaves it as it is", async () => {
    const { url } = await open(answerWith(200, JSON.stringify({ jobSummaries: [job] })));
    const sdk = new AmplifyClient({ region: "us-east-1", endpoint: url });
    const stack = sdk.middlewareStack.identify();
    expect((await createAmplifyClient(sdk).listJobs(params)).jobSummaries).toHaveLength(1);
    expect(sdk.middlewareStack.identify()).toEqual(stack);
  });

  it("takes the region of AWS_DEFAULT_REGION, and that of AWS_REGION before it", async () => {
    for (const [variables, region] of [
      [{ AWS_REGION: undefined, AWS_DEFAULT_REGION: "eu-west-1" }, "eu-west-1"],
      [{ AWS_REGION: "eu-west-3", AWS_DEFAULT_REGION: "eu-west-1" }, "eu-west-3"],
    ] as const) {
      withEnvironment(variables);
      let signedFor = "";
      const server = await open((request, response) => {
        signedFor = request.headers.authorization ?? "";
        answerWith(200, '{"apps": []}')(request, response);
      });
      await createAmplifyClient({ endpoint: server.url }).listApps();
      expect(signedFor).toContain(`/${region}/amplify/`);
    }
  });
});
