import { afterEach, describe, expect, it, vi } from "vitest";
import { jobs } from "../__fixtures__/jobs.ts";
import { listen } from "../__fixtures__/listen.ts";
import { serveJobs } from "../__fixtures__/serve-jobs.ts";
import { printed } from "../__fixtures__/terminal.ts";

const secrets = {
  AWS_ACCESS_KEY_ID: "AKIACANARYCANARY",
  AWS_SECRET_ACCESS_KEY: "canary/secret+key",
  AWS_SESSION_TOKEN: "canary-session-token",
};

afterEach(() => vi.unstubAllEnvs());

describe("--debug", () => {
  it("tells of each page on stderr, and leaves stdout as it is", async () => {
    const { options } = await serveJobs(jobs(12));
    const list = ["list", ...options, "--page-size", "5", "--output", "ndjson"];
    const [quiet, loud] = [await printed(list), await printed([...list, "--debug"])];
    expect(loud.out).toBe(quiet.out);
    expect(loud.err).toMatch(/^debug: \+\d+ms amplify-jobs \d+\.\d+\.\d+: list /);
    expect(loud.err.match(/a page of \d+ jobs/g)).toHaveLength(3);
  });

  it("tells where an error comes from, and never a credential or a token, also one that a service echoes", async () => {
    for (const [name, value] of Object.entries(secrets)) vi.stubEnv(name, value);
    vi.stubEnv("AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED", "true");
    const token = "canary-page-token";
    const branch = await listen((request, response) => {
      response.writeHead(403, {
        "x-amzn-errortype": "InvalidSignatureException",
        "content-type": "application/json",
      });
      const echo = `${request.url} ${JSON.stringify(request.headers)} ${secrets.AWS_SECRET_ACCESS_KEY}`;
      response.end(JSON.stringify({ message: `The signature does not match. ${echo}\n\n${echo}` }));
    });
    for (const flags of [[`--next-token=${token}`], ["--starting-token", token]]) {
      const { status, err } = await printed(["list", ...branch, ...flags, "--debug"], undefined, {
        env: secrets,
      });
      expect(status).toBe(254);
      expect(err).toMatch(/because of: InvalidSignatureException/);
      expect(err).toMatch(/^debug: \+\d+ms at /m);
      for (const secret of [...Object.values(secrets), token]) expect(err).not.toContain(secret);
    }
  });
});
