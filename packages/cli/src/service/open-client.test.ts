import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { listen } from "../__fixtures__/listen.ts";
import { printed } from "../__fixtures__/terminal.ts";

const secret = "canary/of+the/profile";
const source = `[base]\naws_access_key_id = AKIDBASE\naws_secret_access_key = ${secret}\n`;
const role =
  "role_arn = arn:aws:iam::111122223333:role/Deploy\nsource_profile = base\nmfa_serial = arn:aws:iam::444455556666:mfa/me\n";

/** A home with these profiles, and an Amplify and STS that refuse and say what they were asked with, and the secrets that they know. */
async function openEchoing(credentials: string): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), "aws-"));
  onTestFinished(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });
  writeFileSync(join(folder, "credentials"), credentials);
  const options = await listen((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (text: string) => (body += text));
    request.on("end", () => {
      const echo = `asked with ${body}, ${String(request.headers.authorization)}, ${secret}`;
      response.writeHead(403, { "x-amzn-errortype": "AccessDeniedException" });
      if (request.method === "GET") response.end(JSON.stringify({ message: echo }));
      else
        response.end(
          `<ErrorResponse><Error><Code>AccessDenied</Code><Message>${echo.replaceAll("&", "&amp;")}</Message></Error></ErrorResponse>`,
        );
    });
  });
  for (const name of ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_PROFILE"])
    vi.stubEnv(name, undefined);
  vi.stubEnv("AWS_CONFIG_FILE", join(folder, "config"));
  vi.stubEnv("AWS_SHARED_CREDENTIALS_FILE", join(folder, "credentials"));
  vi.stubEnv("AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED", "true");
  vi.stubEnv("AWS_ENDPOINT_URL_STS", options[options.indexOf("--endpoint-url") + 1]);
  return options;
}

describe("a secret that a service echoes is not printed", () => {
  it.each([[[]], [["--debug"]]])("of a profile, %j", async (flags) => {
    const options = await openEchoing(source);
    const { status, err } = await printed(["list", ...options, "--profile", "base", ...flags]);
    expect(status).toBe(254);
    expect(err).toMatch(/asked with .*\[secret\]/);
    expect(err).not.toMatch(/AKIDBASE|canary/);
  });

  it("nor the code of an MFA device, which is asked for where there is somebody to ask", async () => {
    const options = await openEchoing(`${source}[mfa]\n${role}`);
    const questions: string[] = [];
    const askSecret = async (question: string) => (questions.push(question), "654321");
    const list = ["list", ...options, "--profile", "mfa", "--debug"];
    const { status, err } = await printed(list, undefined, { askSecret });
    expect(questions).toEqual(["Enter MFA code for arn:aws:iam::444455556666:mfa/me: "]);
    expect(status).toBe(253);
    expect(err).toMatch(
      /No AWS credentials from the role .*role\/Deploy of the profile "mfa": AccessDenied: asked with .*TokenCode=/,
    );
    expect(err).not.toMatch(/AKIDBASE|canary|654321/);
  });
});

it("a token of one character is no secret: it would be struck out of other words", async () => {
  const options = await openEchoing(source);
  const { err } = await printed(["list", ...options, "--profile", "base", "--starting-token", "-"]);
  expect(err).not.toMatch(/amplify\[secret\]jobs|us\[secret\]east/);
});

it("--ca-bundle and --no-verify-ssl say whom to trust", async () => {
  await openEchoing(source);
  const list = [
    "list",
    "--app-id",
    "dabc",
    "--branch-name",
    "main",
    "--profile",
    "base",
    "--region",
    "us-east-1",
  ];
  const tls = [...list, "--endpoint-url", "https://127.0.0.1:9", "--ca-bundle", "/nowhere/ca.pem"];
  expect(await printed(tls)).toMatchObject({
    status: 253,
    err: expect.stringMatching(/certificate file "\/nowhere\/ca\.pem" .* cannot be read: ENOENT/),
  });
  vi.stubEnv("AWS_MAX_ATTEMPTS", "1");
  expect(await printed([...tls, "--no-verify-ssl"])).toMatchObject({
    status: 255,
    err: expect.stringMatching(/ECONNREFUSED/),
  });
});
