import { describe, expect, it, onTestFinished } from "vitest";
import { createAmplifyClient } from "./create-amplify-client.ts";
import { openAnswering } from "./__fixtures__/answering.ts";
import { identityCases, type IdentityCase } from "./identity/__fixtures__/cases.ts";
import { enterHome } from "./identity/__fixtures__/home.ts";
import { createStandIn, openStandIn } from "./identity/__fixtures__/stand-in.ts";
import { createSecrets } from "./secrets.ts";

describe("secrets", () => {
  it("are struck from a text, the longest first, also as they stand in a URL", () => {
    const secrets = createSecrets();
    secrets.add("abcd", "abcd+efgh/", undefined, "x", "");
    expect(secrets.strike("x abcd+efgh/ abcd%2Befgh%2F abcd")).toBe("x [secret] [secret] [secret]");
  });

  it("are told once each", () => {
    const told: string[] = [];
    const secrets = createSecrets((secret) => told.push(secret));
    secrets.add("abcd", "efgh");
    secrets.add("efgh", "abc");
    expect(told).toEqual(["abcd", "efgh"]);
  });
});

describe("what a service echoes is told without the secrets", () => {
  /** A listing that Amplify refuses, repeating what the request was signed with. Everything else works. */
  async function echo(one: IdentityCase): Promise<{ message: string; told: string[] }> {
    const { listener } = createStandIn();
    const standIn = await openStandIn();
    onTestFinished(standIn.close);
    const echoing = await openAnswering((request, response) => {
      if (request.url !== "/apps") {
        listener(request, response);
        return;
      }
      const { authorization, "x-amz-security-token": token } = request.headers;
      const message = `not ${String(token)}, ${String(authorization)}, made-up-secret, TOKEN-OF-SSO, WEBTOKEN, 123456`;
      response.writeHead(403, { "x-amzn-errortype": "AccessDeniedException" });
      response.end(JSON.stringify({ message }));
    });
    enterHome(one, echoing.url);
    const told: string[] = [];
    const client = createAmplifyClient({
      profile: one.profile,
      mfaCodeProvider: async () => "123456",
      onSecret: (secret) => told.push(secret),
    });
    const { message } = await client.listApps().then(
      () => new Error("it went well"),
      (error: Error) => error,
    );
    return { message, told };
  }

  const caseOf = (name: string) => identityCases.find((one) => one.name === name) as IdentityCase;
  const issued = ["made-up-secret", "issued-token"];

  it.each([
    ["keys in both files", ["FILE", "made-up-secret"]],
    ["keys and a token of the environment", ["mine", "made-up-secret"]],
    ["a credential_process", ["PROCESS", "made-up-secret"]],
    ["a role with a source profile", ["BASE", "Deploy.by-BASE", ...issued]],
    ["a role with a code of an MFA device", ["BASE", "123456", ...issued]],
    ["a web identity of a profile", ["WEBTOKEN", ...issued]],
    ["an SSO session", ["TOKEN", ...issued]],
    ["a container", ["CONTAINERKEY", ...issued]],
    ["an instance", ["INSTANCEKEY", ...issued]],
  ])("%s", async (name, secrets) => {
    const { message, told } = await echo(caseOf(name));
    expect(message).toMatch(/^AccessDeniedException: not .*\[secret\]/);
    for (const secret of secrets) {
      expect(told).toContain(secret);
      expect(message).not.toContain(secret);
    }
  });

  it("of a ready-made client, too", async () => {
    const { AmplifyClient } = await import("@aws-sdk/client-amplify");
    const { url } = await openAnswering((request, response) => {
      response.writeHead(403, { "x-amzn-errortype": "AccessDeniedException" });
      response.end(JSON.stringify({ message: `not ${String(request.headers["x-amz-security-token"])}` }));
    });
    const credentials = {
      accessKeyId: "READYMADE",
      secretAccessKey: "made-up-secret",
      sessionToken: "canary",
    };
    const sdk = new AmplifyClient({ region: "us-east-1", endpoint: url, credentials });
    await expect(createAmplifyClient(sdk).listApps()).rejects.toThrow("AccessDeniedException: not [secret]");
  });
});
