import { AmplifyClient } from "@aws-sdk/client-amplify";
import type { RequestListener } from "node:http";
import { expect, it, vi } from "vitest";
import { openAnswering } from "./__fixtures__/answering.ts";
import { createAmplifyClient } from "./create-amplify-client.ts";
import { enterHome } from "./identity/__fixtures__/home.ts";

const env = { AWS_ACCESS_KEY_ID: "ENV", AWS_SECRET_ACCESS_KEY: "made-up-secret" };
const region = "us-east-1";

const answers: readonly (readonly [string, code: string, asked: number, RequestListener])[] = [
  ["an internal failure", "UNAVAILABLE", 1, answer(500, "InternalFailureException")],
  ["an unavailable service", "UNAVAILABLE", 1, answer(503)],
  ["a proxy that has no answer", "UNAVAILABLE", 1, answer(502, "", "<html>")],
  ["half an answer", "INVALID_RESPONSE", 1, answer(200, "", '{"jobSummary": {')],
  ["a broken connection", "UNREACHABLE", 1, (request) => request.socket.destroy()],
  [
    "a busy branch",
    "THROTTLED",
    1,
    answer(
      429,
      "LimitExceededException",
      '{"message": "The branch main already have pending or running jobs."}',
    ),
  ],
  ["another limit", "THROTTLED", 3, answer(429, "LimitExceededException")],
  ["throttling", "THROTTLED", 3, answer(400, "ThrottlingException")],
  [
    "throttling that comes as a BadRequestException",
    "THROTTLED",
    3,
    answer(400, "BadRequestException", '{"message": "Rate exceeded while calling StartJob"}'),
  ],
];

function answer(status: number, type = "", body = "{}"): RequestListener {
  const headers = { "content-type": "application/json", ...(type && { "x-amzn-errortype": type }) };
  return (_request, response) => void response.writeHead(status, headers).end(body);
}

it.each(
  ["a client of ours", "a ready-made client"].flatMap((kind) =>
    answers.map(([what, ...rest]) => [`${what}, of ${kind},`, ...rest, kind.includes("ready")] as const),
  ),
)(
  "StartJob is tried again only where no job was started: after %s it is %s, and was sent %i times",
  async (_what, code, times, respond, readyMade) => {
    enterHome({ name: "", env });
    vi.spyOn(Math, "random").mockReturnValue(0);
    let asked = 0;
    const { url: endpoint } = await openAnswering((request, response) => {
      asked += 1;
      respond(request, response);
    });
    const client = createAmplifyClient(
      readyMade ? new AmplifyClient({ region, endpoint, maxAttempts: 3 }) : { region, endpoint },
    );
    const error: unknown = await client
      .startJob({ appId: "dabc", branchName: "main", jobType: "RELEASE" })
      .then(
        () => undefined,
        (reason: unknown) => reason,
      );
    vi.restoreAllMocks();
    expect(error).toMatchObject({ code });
    expect(asked).toBe(times);
    // What the SDK has thrown, and nothing of ours around it.
    expect(error).toHaveProperty("cause");
    expect(error).not.toHaveProperty("cause.failure");
  },
);

it("StartJob is tried again where nobody was reached", async () => {
  enterHome({ name: "", env });
  vi.spyOn(Math, "random").mockReturnValue(0);
  const { url: endpoint, close } = await openAnswering(() => {});
  await close();
  const client = createAmplifyClient({ region, endpoint });
  await expect(
    client.startJob({ appId: "dabc", branchName: "main", jobType: "RELEASE" }),
  ).rejects.toMatchObject({ code: "UNREACHABLE", cause: { $metadata: { attempts: 3 } } });
  vi.restoreAllMocks();
});
