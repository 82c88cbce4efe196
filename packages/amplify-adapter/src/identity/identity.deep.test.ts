import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { identityCases, type IdentityCase } from "./__fixtures__/cases.ts";
import { makeHome } from "./__fixtures__/home.ts";
import { openStandIn } from "./__fixtures__/stand-in.ts";

const file = fileURLToPath(new URL("__fixtures__/aws.json", import.meta.url));
const version = awsVersion();
if (version === undefined)
  console.warn(
    "NOTICE: no `aws` of 1.29 or 2.13 and later is installed, so whom it asks as is not compared.",
  );

it.skipIf(version === undefined)("the AWS CLI asks as is recorded (RECORD=1 records it)", async () => {
  const standIn = await openStandIn();
  const outcomes: Record<string, string> = {};
  for (const one of identityCases) outcomes[one.name] = await identityOf(one, standIn);
  standIn.close();
  if (process.env["RECORD"])
    writeFileSync(file, `${JSON.stringify({ "recorded with": version, outcomes }, undefined, 2)}\n`);
  expect(outcomes).toEqual((JSON.parse(readFileSync(file, "utf8")) as { outcomes: unknown }).outcomes);
});

/** The identity that the AWS CLI uses for Amplify, or `nobody` if it fails. */
async function identityOf(
  one: IdentityCase,
  { url, identities }: Awaited<ReturnType<typeof openStandIn>>,
): Promise<string> {
  const home = makeHome(one, url);
  identities.length = 0;
  const args = ["amplify", "list-apps", ...(one.profile === undefined ? [] : ["--profile", one.profile])];
  const aws = spawn("aws", args, {
    env: { PATH: process.env["PATH"] ?? "", AWS_PAGER: "", ...home.env },
    stdio: ["pipe", "ignore", "ignore"],
  });
  aws.stdin.on("error", () => {});
  // Without a terminal, the AWS CLI reads the code of an MFA device from stdin.
  aws.stdin.end("123456\n");
  const [status] = (await once(aws, "close")) as [number | null];
  home.remove();
  const [identity, ...more] = identities;
  expect([one.name, more]).toEqual([one.name, []]);
  return status === 0 && identity !== undefined ? identity : "nobody";
}

/** The version of `aws`, if it reads AWS_ENDPOINT_URL. */
function awsVersion(): string | undefined {
  try {
    const text = execFileSync("aws", ["--version"], { encoding: "utf8" }).trim();
    const [, major, minor] = /^aws-cli\/(\d+)\.(\d+)/.exec(text) ?? [];
    const least = new Map([
      ["1", 29],
      ["2", 13],
    ]).get(major ?? "");
    return least !== undefined && Number(minor) >= least ? text : undefined;
  } catch {
    return undefined;
  }
}
