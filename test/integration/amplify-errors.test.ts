import type { RequestListener } from "node:http";
import type { JobsClientErrorCode } from "@jobs/contract";
import { describe, expect, it } from "vitest";
import { credentials } from "../support/amplify-over-http.ts";
import { answerWith, failureOf, openAnswering } from "../support/answering-server.ts";

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

const listOf = (change: object) => answerWith(200, JSON.stringify({ jobSummaries: [{ ...job, ...change }] }));
const failing = (status: number, type: string, message = "made up") =>
  answerWith(status, JSON.stringify({ message }), type);

/** What comes back, and then: the code, how often was asked, the name of the SDK's error, and what we say. */
const answers: readonly [string, RequestListener, JobsClientErrorCode, number, string | undefined, RegExp][] =
  [
    [
      "400",
      failing(400, "BadRequestException"),
      "REJECTED",
      1,
      "BadRequestException",
      /^BadRequestException: made up$/,
    ],
    [
      "401",
      failing(401, "UnauthorizedException"),
      "UNAUTHORIZED",
      1,
      "UnauthorizedException",
      /^UnauthorizedException: made up$/,
    ],
    [
      "403 AccessDenied",
      failing(403, "AccessDeniedException"),
      "UNAUTHORIZED",
      1,
      "AccessDeniedException",
      /^AccessDeniedException: /,
    ],
    [
      "403 ExpiredToken",
      failing(403, "ExpiredTokenException"),
      "UNAUTHORIZED",
      1,
      "ExpiredTokenException",
      /^ExpiredTokenException: /,
    ],
    [
      "403 InvalidSignature",
      failing(403, "InvalidSignatureException"),
      "UNAUTHORIZED",
      1,
      "InvalidSignatureException",
      /^InvalidSignatureException: /,
    ],
    [
      "403 UnrecognizedClient",
      failing(403, "UnrecognizedClientException"),
      "UNAUTHORIZED",
      1,
      "UnrecognizedClientException",
      /^UnrecognizedClientException: /,
    ],
    [
      "403 with HTML",
      answerWith(403, "<html>Forbidden</html>"),
      "UNAUTHORIZED",
      1,
      "SyntaxError",
      /^HTTP 403: the answer is not JSON$/,
    ],
    [
      "404",
      failing(404, "NotFoundException"),
      "NOT_FOUND",
      1,
      "NotFoundException",
      /^NotFoundException: made up$/,
    ],
    [
      "404 with HTML",
      answerWith(404, "<html>No such page</html>"),
      "INVALID_RESPONSE",
      1,
      "SyntaxError",
      /^The answer \(HTTP 404\) is not one of the Amplify API\. Check the endpoint, /,
    ],
    [
      "400 with HTML",
      answerWith(400, "<html>Bad Request</html>"),
      "INVALID_RESPONSE",
      1,
      "SyntaxError",
      /^The answer \(HTTP 400\) is not one of the Amplify API\. Check the endpoint, /,
    ],
    [
      "an error without a name",
      answerWith(418, "{}"),
      "REJECTED",
      1,
      "Unknown",
      /^HTTP 418: the service gave no reason$/,
    ],
    [
      "an error that nobody knows",
      failing(418, "TeapotException", "no tea"),
      "REJECTED",
      1,
      "TeapotException",
      /^TeapotException: no tea$/,
    ],
    [
      "429 LimitExceeded",
      failing(429, "LimitExceededException"),
      "THROTTLED",
      3,
      "LimitExceededException",
      /^LimitExceededException: made up$/,
    ],
    [
      "429 TooManyRequests",
      failing(429, "TooManyRequestsException"),
      "THROTTLED",
      3,
      "TooManyRequestsException",
      /^TooManyRequestsException: /,
    ],
    [
      "429 Throttling",
      failing(429, "ThrottlingException"),
      "THROTTLED",
      3,
      "ThrottlingException",
      /^ThrottlingException: /,
    ],
    [
      "400 Throttling",
      failing(400, "ThrottlingException"),
      "THROTTLED",
      3,
      "ThrottlingException",
      /^ThrottlingException: /,
    ],
    [
      "400 Rate exceeded",
      failing(400, "BadRequestException", "Rate exceeded while calling ListJobs"),
      "THROTTLED",
      3,
      "BadRequestException",
      /Rate exceeded while calling ListJobs$/,
    ],
    [
      "429 with HTML",
      answerWith(429, "<html>Slow down</html>"),
      "THROTTLED",
      3,
      "SyntaxError",
      /^HTTP 429: the answer is not JSON$/,
    ],
    [
      "500",
      failing(500, "InternalFailureException"),
      "UNAVAILABLE",
      3,
      "InternalFailureException",
      /^InternalFailureException: made up$/,
    ],
    [
      "500 without a type",
      answerWith(500, "{}"),
      "UNAVAILABLE",
      3,
      "Unknown",
      /^HTTP 500: the service gave no reason$/,
    ],
    [
      "503",
      failing(503, "DependentServiceFailureException"),
      "UNAVAILABLE",
      3,
      "DependentServiceFailureException",
      /^DependentServiceFailureException: /,
    ],
    [
      "502 with HTML",
      answerWith(502, "<html>Bad Gateway</html>"),
      "UNAVAILABLE",
      3,
      "SyntaxError",
      /^HTTP 502: the answer is not JSON$/,
    ],
    [
      "200 with HTML",
      answerWith(200, "<html>Please log in</html>"),
      "INVALID_RESPONSE",
      1,
      "SyntaxError",
      /not one of the Amplify API.*endpoint.*proxy/,
    ],
    [
      "truncated JSON",
      answerWith(200, '{"jobSummaries": [{"jobId"'),
      "INVALID_RESPONSE",
      1,
      "SyntaxError",
      /not one of the Amplify API/,
    ],
    [
      "an ISO time",
      listOf({ startTime: "2026-01-01T00:00:00Z" }),
      "INVALID_RESPONSE",
      1,
      "TypeError",
      /not one of the Amplify API/,
    ],
    [
      "a time that is none",
      listOf({ startTime: "soon" }),
      "INVALID_RESPONSE",
      1,
      "TypeError",
      /not one of the Amplify API/,
    ],
    ["no list of jobs", answerWith(200, "{}"), "INVALID_RESPONSE", 1, "ZodError", /jobSummaries/],
    [
      "a job without its id",
      listOf({ jobId: null }),
      "INVALID_RESPONSE",
      1,
      "ZodError",
      /jobSummaries\S*0\S*jobId/,
    ],
    [
      "a redirect",
      (_request, response) => response.writeHead(302, { location: "/" }).end(),
      "INVALID_RESPONSE",
      1,
      "Unknown",
      /redirect \(HTTP 302\).*Check the endpoint/,
    ],
    [
      "no HTTP",
      (request) => request.socket.end("hello\r\n\r\n"),
      "INVALID_RESPONSE",
      1,
      "Error",
      /not one of the Amplify API/,
    ],
    [
      "a connection reset",
      (request) => request.socket.destroy(),
      "UNREACHABLE",
      3,
      "TimeoutError",
      /^No answer .*connection broke\. Check the network/,
    ],
  ];

describe("what the service answers", () => {
  it.each(answers)(
    "%s: the right code, attempts and words, and the original as cause",
    async (_what, answer, code, attempts, name, says) => {
      const { client, asked } = await openAnswering(answer);
      const error = await failureOf(client.listJobs(params));
      const { name: causeName } = error.cause as Error;
      expect([error.code, asked(), causeName]).toEqual([code, attempts, name]);
      expect(error.retryable).toBe(attempts > 1);
      expect(error.message).toMatch(says);
      expect(error.message).not.toContain(credentials.AWS_SECRET_ACCESS_KEY);
    },
  );

  it("nothing, until the timeout", async () => {
    const { client } = await openAnswering(() => {}, { requestTimeout: 50, maxAttempts: 1 });
    const error = await failureOf(client.listJobs(params));
    expect([error.code, error.retryable]).toEqual(["UNREACHABLE", true]);
  });

  it("headers and then nothing, until the timeout", async () => {
    const { client } = await openAnswering((_request, response) => response.writeHead(200).flushHeaders(), {
      requestTimeout: 50,
      maxAttempts: 1,
    });
    expect((await failureOf(client.listJobs(params))).code).toBe("UNREACHABLE");
  });

  it("an answer in drips, until the timeout, and then its connection is ended", async () => {
    let end = () => {};
    const ended = new Promise<void>((resolve) => (end = resolve));
    const { client } = await openAnswering(
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
    const { client } = await openAnswering(
      answerWith(403, JSON.stringify({ message }), "InvalidSignatureException"),
    );
    const error = await failureOf(client.listJobs(params));
    expect(error.message).toBe("InvalidSignatureException: The signature does not match.");
  });

  it("unknown enum values, which pass", async () => {
    const { client } = await openAnswering(
      answerWith(200, JSON.stringify({ jobSummaries: [{ ...job, status: "PAUSED" }] })),
    );
    expect((await client.listJobs(params)).jobSummaries[0]?.status).toBe("PAUSED");
  });
});
