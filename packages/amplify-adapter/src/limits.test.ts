import { AmplifyClient } from "@aws-sdk/client-amplify";
import type { RequestListener } from "node:http";
import { describe, expect, it } from "vitest";
import { openAnswering } from "./__fixtures__/answering.ts";
import { createAmplifyClient } from "./create-amplify-client.ts";
import { enterHome } from "./identity/__fixtures__/home.ts";

const env = { AWS_ACCESS_KEY_ID: "ENV", AWS_SECRET_ACCESS_KEY: "made-up-secret" };
const region = "us-east-1";
const params = { appId: "dabc", branchName: "main" };

/** A client of ours, or one over a ready-made client of the SDK, whose requests get this answer. */
async function open(answer: RequestListener, readyMade = false) {
  enterHome({ name: "", env });
  const { url: endpoint } = await openAnswering(answer);
  return createAmplifyClient(
    readyMade ? new AmplifyClient({ region, endpoint }) : { region, endpoint, requestTimeout: 0 },
  );
}

describe("an answer may be so large, and no larger", () => {
  /** Answers without end; `ended` resolves when nobody reads any more. */
  function endless(status: number): { answer: RequestListener; ended: Promise<void> } {
    let end = () => {};
    const ended = new Promise<void>((resolve) => (end = resolve));
    const piece = Buffer.alloc(1024 * 1024, " ");
    const answer: RequestListener = (_request, response) => {
      response.writeHead(status, { "content-type": "application/json" });
      const write = () => void (response.writable && response.write(piece, () => setImmediate(write)));
      response.on("close", end);
      write();
    };
    return { answer, ended };
  }

  it.each([
    ["a body without end", 200, false],
    ["that of an error", 400, false],
    ["one of a ready-made client", 200, true],
  ])("%s", async (_what, status, readyMade) => {
    const { answer, ended } = endless(status);
    const client = await open(answer, readyMade);
    await expect(client.listJobs(params)).rejects.toMatchObject({
      code: "INVALID_RESPONSE",
      message:
        "The answer is not one of the Amplify API: it is larger than 32 MiB. Check the endpoint, and whether there is a proxy in between.",
    });
    await ended;
  });

  it("one of STS", async () => {
    const { answer, ended } = endless(200);
    const { url } = await openAnswering(answer);
    const role = "role_arn = arn:aws:iam::111122223333:role/Deploy\ncredential_source = Environment\n";
    enterHome({ name: "", config: `[profile work]\n${role}`, env: { ...env, AWS_ENDPOINT_URL_STS: url } });
    await expect(createAmplifyClient({ region, profile: "work" }).listApps()).rejects.toMatchObject({
      code: "INVALID_RESPONSE",
      message: expect.stringMatching(
        /^No AWS credentials from the role .*\/Deploy of the profile "work": The answer is not one of AWS: it is larger than 32 MiB\./,
      ),
    });
    await ended;
  });

  it.each([
    [16_384, undefined],
    [16_385, /^nextToken: expected at most 16384 characters, got 16385$/],
  ])("a page token of %i characters", async (length, says) => {
    const body = JSON.stringify({ jobSummaries: [], nextToken: "x".repeat(length) });
    const client = await open((_request, response) => void response.end(body));
    const answer = client.listJobs(params);
    if (says === undefined) expect((await answer).nextToken).toHaveLength(length);
    else
      await expect(answer).rejects.toMatchObject({
        code: "INVALID_RESPONSE",
        message: expect.stringMatching(says),
      });
  });
});

describe("an endpoint is one of HTTP", () => {
  it.each(["AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_AMPLIFY"])("whatever %s says", async (name) => {
    enterHome({ name: "", env: { ...env, [name]: "ftp://127.0.0.1/" } });
    await expect(createAmplifyClient({ region }).listApps()).rejects.toMatchObject({
      code: "CONFIGURATION",
      message:
        'The endpoint does not use HTTP: expected a URL that begins with http:// or https://, got "ftp:".',
    });
  });

  it("that of STS, too", async () => {
    const role = "role_arn = arn:aws:iam::111122223333:role/Deploy\ncredential_source = Environment\n";
    const config = `[profile work]\n${role}`;
    enterHome({ name: "", config, env: { ...env, AWS_ENDPOINT_URL_STS: "ftp://127.0.0.1/" } });
    await expect(createAmplifyClient({ region, profile: "work" }).listApps()).rejects.toMatchObject({
      code: "CONFIGURATION",
      message: expect.stringMatching(/does not use HTTP.*"ftp:"/),
    });
  });

  it("and neither of FIPS nor dual-stack", async () => {
    for (const setting of ["AWS_USE_FIPS_ENDPOINT", "AWS_USE_DUALSTACK_ENDPOINT"]) {
      enterHome({ name: "", env: { ...env, [setting]: "true", AWS_ENDPOINT_URL: "http://127.0.0.1:9" } });
      await expect(createAmplifyClient({ region }).listApps()).rejects.toMatchObject({
        code: "CONFIGURATION",
        message: expect.stringMatching(
          /^An endpoint of your own cannot be combined with FIPS or dual-stack\./,
        ),
      });
    }
  });
});
