import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it, onTestFinished } from "vitest";
import { credentials } from "../support/amplify-over-http.ts";
import { listings, type Listing } from "../support/aws-lists/listings.ts";
import { serveLists } from "../support/aws-lists/serve-lists.ts";
import { hopOf, walkListing } from "../support/aws-lists/walk-listing.ts";
import { boto3Version } from "../support/boto3.ts";
import { withEnvironment } from "../support/environment.ts";
import { bareEnvironment } from "../support/start-process.ts";
import { root } from "../support/workspace.ts";

const version = boto3Version();
const known = Object.entries(listings).filter(([, { boto3 }]) => boto3 !== undefined);

async function chainOfBoto3({ boto3, config }: Listing, url: string): Promise<object[]> {
  const { service, operation, params } = boto3 ?? expect.fail();
  const args = [url, service, operation, JSON.stringify(params), JSON.stringify(config)];
  const env = { ...process.env, ...bareEnvironment(), ...credentials };
  const program = `${root}test/support/aws-lists/boto3_chain.py`;
  const { stdout } = await promisify(execFile)("python3", [program, ...args], { env });
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as object);
}

describe.skipIf(version === undefined)(`boto3 ${version}`, () => {
  it.each(known)(
    "lists %s as we do without a model: the same items, and the same tokens",
    async (_name, listing) => {
      withEnvironment(credentials);
      const { url, close } = await serveLists();
      onTestFinished(close);
      const theirs = await chainOfBoto3(listing, url);
      const ours = await walkListing(listing, { endpoint: url, region: "us-east-1", maxAttempts: 1 });
      expect(theirs.map((result) => hopOf(listing, result))).toEqual(ours);
      expect(ours.length).toBeGreaterThan(1);
    },
  );
});
