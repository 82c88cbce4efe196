import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { openStandIn } from "../../packages/amplify-adapter/src/identity/__fixtures__/stand-in.ts";
import { openScreen, type Screen } from "../support/screen.ts";

/** `apps` on a terminal, as a role that needs a code. */
async function openWithMfa(): Promise<{ screen: Screen; identities: readonly string[] }> {
  const folder = mkdtempSync(join(tmpdir(), "aws-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const config = join(folder, "config");
  writeFileSync(
    config,
    "[profile base]\naws_access_key_id = BASE\naws_secret_access_key = made-up-secret\n[profile mfa]\nrole_arn = arn:aws:iam::111122223333:role/Deploy\nsource_profile = base\nmfa_serial = arn:aws:iam::444455556666:mfa/me\nregion = us-east-1\n",
  );
  const standIn = await openStandIn();
  onTestFinished(standIn.close);
  const env = { AWS_CONFIG_FILE: config, AWS_ENDPOINT_URL: standIn.url };
  const screen = openScreen(["apps", "--profile", "mfa"], { columns: 100, env });
  await screen.until("Enter MFA code for arn:aws:iam::444455556666:mfa/me:");
  return { screen, identities: standIn.identities };
}

it("the code of an MFA device is asked for on a terminal, and not shown", async () => {
  const { screen, identities } = await openWithMfa();
  screen.press("654321\r");
  const { status, raw } = await screen.ended;
  expect(status).toBe(0);
  expect(raw).not.toContain("654321");
  expect(identities).toEqual([expect.stringMatching(/^Deploy\.by-BASE.*TokenCode-654321/)]);
});

it.each([
  ["Ctrl-C", "\u0003", 130],
  ["Ctrl-D", "\u0004", 253],
])("%s ends the question, and the command", async (_name, key, expected) => {
  const { screen, identities } = await openWithMfa();
  screen.press(key);
  const { status, lines } = await screen.ended;
  expect([status, identities]).toEqual([expected, []]);
  if (expected === 253)
    expect(lines.join("\n")).toMatch(/No AWS credentials from the role .*: no code was\s+given/s);
});
