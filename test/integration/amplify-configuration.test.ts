import { execFile } from "node:child_process";
import type { IncomingMessage } from "node:http";
import { promisify } from "node:util";
import { AmplifyClient } from "@aws-sdk/client-amplify";
import { createAmplifyClient, type AmplifyClientOptions } from "@jobs/amplify-adapter";
import { JobsClientError } from "@jobs/contract";
import { describe, expect, it, vi } from "vitest";
import { credentials } from "../support/amplify-over-http.ts";
import { answerWith, failureOf, openAnswering } from "../support/answering-server.ts";
import { withAwsConfig } from "../support/aws-files.ts";
import { withEnvironment } from "../support/environment.ts";

const keys = "aws_access_key_id = AKIDPROFILE\naws_secret_access_key = canary-secret";
const ok = answerWith(200, '{"apps": []}');

/** A server that lists no apps, and the requests it got. */
async function openListing(): Promise<{ url: string; requests: IncomingMessage[] }> {
  const requests: IncomingMessage[] = [];
  const { url } = await openAnswering((request, response) => {
    requests.push(request);
    ok(request, response);
  });
  return { url, requests };
}

const signedBy = ({ headers }: IncomingMessage) => headers.authorization ?? "";

describe("a client that cannot be right is CONFIGURATION", () => {
  it.each([
    ["an endpoint that is no URL", { endpoint: "notaurl" }, {}, /endpoint is not a URL/],
    ["a region that is none", { region: " " }, {}, /No AWS region is set, or .*AWS_DEFAULT_REGION/],
    [
      "a line end in a credential",
      { endpoint: "http://127.0.0.1:9" },
      { AWS_SESSION_TOKEN: "canary\nx" },
      /A credential has a character/,
    ],
  ] as [string, AmplifyClientOptions, Record<string, string>, RegExp][])(
    "%s",
    async (_what, options, variables, says) => {
      withEnvironment({ ...credentials, ...variables });
      const client = createAmplifyClient({ region: "us-east-1", maxAttempts: 1, ...options });
      const error = await failureOf(client.listApps());
      expect([error.code, error.retryable]).toEqual(["CONFIGURATION", false]);
      expect(error.message).toMatch(says);
      expect(error.cause).toBeInstanceOf(Error);
      expect(error.message).not.toContain("canary");
    },
  );

  it.each([
    [{ maxAttempts: 0 }, "maxAttempts: expected a whole number of 1 or more, got 0"],
    [{ maxAttempts: 1.5 }, "maxAttempts: expected a whole number of 1 or more, got 1.5"],
    [{ maxAttempts: "3" }, 'maxAttempts: expected a whole number of 1 or more, got "3"'],
    [{ retryMode: "legacy" }, 'retryMode: expected "standard" or "adaptive", got "legacy"'],
    [{ requestTimeout: -1 }, "requestTimeout: expected milliseconds from 0 to 2147483647, got -1"],
    [{ requestTimeout: NaN }, "requestTimeout: expected milliseconds from 0 to 2147483647, got NaN"],
  ])("and is not made: %o", (options, message) => {
    expect(() => createAmplifyClient(options as AmplifyClientOptions)).toThrow(
      new JobsClientError("CONFIGURATION", message),
    );
  });

  it("no region", async () => {
    withAwsConfig(`[default]\n${keys}`);
    const error = await failureOf(createAmplifyClient().listApps());
    expect(error.code).toBe("CONFIGURATION");
    expect(error.message).toMatch(/No AWS region .*AWS_REGION, AWS_DEFAULT_REGION or the profile's region/);
  });

  it("no credentials", async () => {
    withAwsConfig("[default]\nregion = eu-west-1");
    const error = await failureOf(createAmplifyClient({ endpoint: "http://127.0.0.1:9" }).listApps());
    expect(error.code).toBe("CONFIGURATION");
    expect(error.message).toMatch(/No AWS credentials .*AWS_ACCESS_KEY_ID .*aws configure/);
  });

  it.each([
    ["an option", { profile: "work" }, {}],
    ["AWS_PROFILE", {}, { AWS_PROFILE: "work" }],
  ])("a missing profile, by %s, as long as it is missing", async (_from, options, variables) => {
    const { url, requests } = await openListing();
    const write = withAwsConfig("[default]\nregion = eu-west-1");
    withEnvironment(variables);
    const client = createAmplifyClient({ endpoint: url, ...options });
    const error = await failureOf(client.listApps());
    expect(error.code).toBe("CONFIGURATION");
    expect(error.message).toMatch(/There is no AWS profile "work"\. .*aws configure --profile "work"/);
    write(`[profile work]\nregion = eu-west-3\n${keys}`);
    await client.listApps();
    expect(requests.map(signedBy)).toEqual([expect.stringMatching(/AKIDPROFILE\/\d+\/eu-west-3\/amplify\//)]);
  });
});

describe("the region", () => {
  it.each([
    ["of an option", { region: "eu-west-2" }, { AWS_REGION: "eu-west-3" }, "eu-west-2"],
    ["of AWS_REGION", {}, { AWS_REGION: "eu-west-3", AWS_DEFAULT_REGION: "eu-west-1" }, "eu-west-3"],
    ["of AWS_DEFAULT_REGION", {}, { AWS_DEFAULT_REGION: "eu-west-1" }, "eu-west-1"],
    ["of the profile", {}, {}, "eu-north-1"],
  ])("%s", async (_from, options, variables, region) => {
    const { url, requests } = await openListing();
    withAwsConfig(`[default]\nregion = eu-north-1\n${keys}`);
    withEnvironment(variables);
    await createAmplifyClient({ endpoint: url, ...options }).listApps();
    expect(signedBy(requests[0] as IncomingMessage)).toContain(`/${region}/amplify/`);
  });
});

describe("the endpoint", () => {
  it.each([
    ["an option", { option: "/a", AWS_ENDPOINT_URL_AMPLIFY: "/b", AWS_ENDPOINT_URL: "/c" }, "/a/apps"],
    ["AWS_ENDPOINT_URL_AMPLIFY", { AWS_ENDPOINT_URL_AMPLIFY: "/b", AWS_ENDPOINT_URL: "/c" }, "/b/apps"],
    ["AWS_ENDPOINT_URL", { AWS_ENDPOINT_URL: "/c", services: "/d", profile: "/e" }, "/c/apps"],
    ["the services section of the profile", { services: "/d", profile: "/e" }, "/d/apps"],
    ["the profile", { profile: "/e" }, "/e/apps"],
    ["an option, with a slash at the end", { option: "/a/" }, "/a/apps"],
    ["a variable, with a slash at the end", { AWS_ENDPOINT_URL: "/" }, "/apps"],
  ] as [string, Record<string, string>, string][])("of %s", async (_from, paths, expected) => {
    const { url, requests } = await openListing();
    const { option, services, profile, ...variables } = paths;
    const lines = [`[default]\nregion = eu-north-1\n${keys}`];
    if (profile !== undefined) lines.push(`endpoint_url = ${url}${profile}`);
    if (services !== undefined)
      lines.push("services = local", "[services local]", "amplify =", `  endpoint_url = ${url}${services}`);
    withAwsConfig(lines.join("\n"));
    withEnvironment(Object.fromEntries(Object.entries(variables).map(([name, path]) => [name, url + path])));
    await createAmplifyClient(option === undefined ? {} : { endpoint: url + option }).listApps();
    expect(requests.map((request) => request.url)).toEqual([expected]);
  });

  it("is AWS with AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", async () => {
    const { url, requests } = await openListing();
    withEnvironment({ AWS_ENDPOINT_URL: url, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: "true" });
    // A region that there is not, so that nobody is asked.
    const client = createAmplifyClient({ region: "nowhere-1", maxAttempts: 1 });
    expect((await failureOf(client.listApps())).cause).toMatchObject({
      hostname: "amplify.nowhere-1.amazonaws.com",
    });
    expect(requests).toEqual([]);
  });
});

it("the credentials are the profile's, when an option names it and there are others in the environment, without a word", async () => {
  const { url, requests } = await openListing();
  const warn = vi.spyOn(console, "warn").mockReturnValue();
  withAwsConfig(`[profile work]\nregion = eu-west-3\n${keys}`);
  withEnvironment({ AWS_ACCESS_KEY_ID: "AKIDENV", AWS_SECRET_ACCESS_KEY: "canary" });
  await createAmplifyClient({ endpoint: url, profile: "work" }).listApps();
  expect(requests.map(signedBy)).toEqual([expect.stringContaining("AKIDPROFILE/")]);
  expect(warn).not.toHaveBeenCalled();
});

it("the credentials are those in the environment, when it names a profile, too: as the AWS CLI has it", async () => {
  const { url, requests } = await openListing();
  const warn = vi.spyOn(console, "warn").mockReturnValue();
  withAwsConfig(`[profile work]\nregion = eu-west-3\n${keys}`);
  withEnvironment({
    AWS_PROFILE: "work",
    AWS_ACCESS_KEY_ID: "AKIDENV",
    AWS_SECRET_ACCESS_KEY: "canary",
    AWS_SESSION_TOKEN: "session",
  });
  await createAmplifyClient({ endpoint: url }).listApps();
  expect(requests.map(signedBy)).toEqual([expect.stringMatching(/AKIDENV\/\d+\/eu-west-3\//)]);
  expect(requests[0]?.headers["x-amz-security-token"]).toBe("session");
  expect(warn).not.toHaveBeenCalled();
});

describe("a client tries again", () => {
  const failing = answerWith(503, "{}");

  it.each([
    ["3 times in all", {}, {}, "", 3],
    ["as often as maxAttempts says", { maxAttempts: 5 }, { AWS_MAX_ATTEMPTS: "2" }, "", 5],
    ["as often as AWS_MAX_ATTEMPTS says", {}, { AWS_MAX_ATTEMPTS: "2" }, "max_attempts = 4", 2],
    ["as often as the profile says", {}, {}, "max_attempts = 4", 4],
  ])("%s", async (_what, options, variables, line, attempts) => {
    const { url, asked } = await openAnswering(failing);
    withAwsConfig(`[default]\nregion = eu-west-1\n${keys}\n${line}`);
    withEnvironment(variables);
    await failureOf(createAmplifyClient({ endpoint: url, ...options }).listApps());
    expect(asked()).toBe(attempts);
  });

  it.each([
    ["standard", {}, {}],
    ["adaptive", { retryMode: "adaptive" }, { AWS_RETRY_MODE: "standard" }],
    ["adaptive", {}, { AWS_RETRY_MODE: "adaptive" }],
  ] as [string, AmplifyClientOptions, Record<string, string>][])(
    "in the mode %s of %o and %o",
    async (mode, options, variables) => {
      const { url, requests } = await openListing();
      withEnvironment(variables);
      await createAmplifyClient({ endpoint: url, region: "us-east-1", ...options }).listApps();
      // The SDK says there which features are in use.
      const [, features = ""] = / m\/(\S+)/.exec(requests[0]?.headers["user-agent"] ?? "") ?? [];
      expect(features.split(",")).toContain({ standard: "E", adaptive: "F" }[mode]);
    },
  );

  it("35 times in vain, and then no more until a request goes well", async () => {
    let down = true;
    const { client, asked } = await openAnswering((request, response) =>
      (down ? failing : ok)(request, response),
    );
    for (let call = 0; call < 20; call++) await failureOf(client.listApps());
    expect(asked()).toBe(20 + 35);
    down = false;
    for (let call = 0; call < 4; call++) await client.listApps();
    down = true;
    await failureOf(client.listApps());
    expect(asked()).toBe(20 + 35 + 4 + 2);
  });

  it.each([
    ["nobody listens", "http://127.0.0.1:9", "ECONNREFUSED"],
    ["nobody has that name", "http://nobody.invalid", /^(ENOTFOUND|EAI_AGAIN)$/],
  ])("where %s", async (_what, endpoint, code) => {
    await openAnswering(ok);
    const error = await failureOf(createAmplifyClient({ endpoint, region: "us-east-1" }).listApps());
    expect([error.code, error.retryable]).toEqual(["UNREACHABLE", true]);
    expect(error.message).toMatch(/^No answer .*\. Check the network, the region and the endpoint\.$/);
    const { cause } = error as { cause?: { code?: string; $metadata?: { attempts?: number } } };
    expect(cause?.code).toMatch(code);
    expect(cause?.$metadata?.attempts).toBe(3);
  });
});

describe("an abort", () => {
  it("ends a request in flight at once, and its connection", async () => {
    const controller = new AbortController();
    const reason = new Error("enough");
    let closed = () => {};
    const ended = new Promise<void>((resolve) => (closed = resolve));
    const { client } = await openAnswering((_request, response) => {
      response.on("close", closed);
      controller.abort(reason);
    });
    await expect(client.listApps({}, { signal: controller.signal })).rejects.toBe(reason);
    await ended;
  });

  it("ends the wait for the next attempt", async () => {
    const controller = new AbortController();
    const { url, asked } = await openAnswering((request, response) => {
      answerWith(503, "{}")(request, response);
      setTimeout(() => controller.abort("enough"), 20);
    });
    // Waits for an hour, if it may.
    const sdk = new AmplifyClient({ region: "us-east-1", endpoint: url });
    const strategy = await sdk.config.retryStrategy();
    Object.assign(strategy, {
      retryBackoffStrategy: { setDelayBase() {}, computeNextBackoffDelay: () => 3_600_000 },
    });
    const answer = createAmplifyClient(sdk).listApps({}, { signal: controller.signal });
    await expect(answer).rejects.toBe("enough");
    expect(asked()).toBe(1);
  });

  it("leaves nothing that keeps the process alive, also in the wait for the next attempt", async () => {
    const { url } = await openAnswering((_request, response) => {
      response.writeHead(503, { "retry-after": "3600" }).end("{}");
    });
    const script = `
      import { createAmplifyClient } from "@jobs/amplify-adapter";
      const controller = new AbortController();
      const client = createAmplifyClient({ endpoint: "${url}", region: "us-east-1" });
      // The answer has come by then, and the wait of five seconds begun.
      setTimeout(() => {
        controller.abort();
        setTimeout(() => console.log("still alive"), 2000).unref();
      }, 1000);
      await client.listApps({}, { signal: controller.signal }).catch((error) => console.log(error.name));
    `;
    const options = { env: { ...process.env, ...credentials } };
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["--input-type=module", "-e", script],
      options,
    );
    expect(stdout).toBe("AbortError\n");
  });

  it("ends the search for credentials", async () => {
    const sdk = new AmplifyClient({ region: "us-east-1", credentials: () => new Promise(() => {}) });
    const controller = new AbortController();
    const answer = createAmplifyClient(sdk).listApps({}, { signal: controller.signal });
    setTimeout(() => controller.abort("enough"), 20);
    await expect(answer).rejects.toBe("enough");
  });
});

describe("a ready-made AmplifyClient", () => {
  it("is used as it is, and left as it is", async () => {
    const { url, requests } = await openListing();
    const sdk = new AmplifyClient({ region: "eu-west-2", endpoint: `${url}/base/` });
    const stack = sdk.middlewareStack.identify();
    expect(await createAmplifyClient(sdk).listApps()).toEqual({ apps: [] });
    expect(requests.map((request) => [request.url, signedBy(request)])).toEqual([
      ["/base/apps", expect.stringContaining("/eu-west-2/")],
    ]);
    expect(sdk.middlewareStack.identify()).toEqual(stack);
  });

  it("retries a BadRequestException that says so, too, and keeps to its own budget", async () => {
    const body = '{"message": "Rate exceeded while calling ListJobs"}';
    const { url, asked } = await openAnswering(answerWith(400, body, "BadRequestException"));
    const sdk = new AmplifyClient({ region: "us-east-1", endpoint: url, maxAttempts: 4 });
    expect((await failureOf(createAmplifyClient(sdk).listApps())).code).toBe("THROTTLED");
    expect(asked()).toBe(4);
  });
});
