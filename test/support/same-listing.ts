import { createDemoWorld, demoBranch } from "@jobs/fake-adapter";
import { describe, expect, it } from "vitest";
import { openAmplifyOverHttp } from "./amplify-over-http.ts";
import { runCommand } from "./run-command.ts";

const { appId, branchName } = demoBranch;
const jobIds = Array.from({ length: 137 }, (_, index) => String(137 - index));

/** Follows NextToken to the end, and returns what was printed. */
async function follow(flags: readonly string[]): Promise<string[]> {
  const printed: string[] = [];
  let token: string[] = [];
  do {
    const { status, stdout, stderr } = await runCommand(["list", ...flags, ...token]);
    expect([status, stderr]).toEqual([0, ""]);
    printed.push(stdout);
    const { NextToken } = JSON.parse(stdout) as { NextToken?: string };
    token = NextToken === undefined ? [] : ["--starting-token", NextToken];
  } while (token.length > 0);
  return printed;
}

function idsIn(printed: readonly string[]): string[] {
  return printed.flatMap((text) =>
    (JSON.parse(text) as { jobSummaries: { jobId: string }[] }).jobSummaries.map((job) => job.jobId),
  );
}

/** For each page size and its MaxItems: the real SDK over HTTP prints what the fake prints, with each of the 137 jobs once. */
export function describeSameListing(
  cases: readonly (readonly [pageSize: number | undefined, manyMaxItems: readonly number[]])[],
): void {
  describe.each(cases)("a listing of 137 jobs with page size %s", (pageSize, manyMaxItems) => {
    const size = pageSize === undefined ? [] : ["--page-size", String(pageSize)];
    const branch = ["--app-id", appId, "--branch-name", branchName];

    it(`is the same from the fake and from the real SDK over HTTP, for ${manyMaxItems.length} MaxItems`, async () => {
      const { url, close } = await openAmplifyOverHttp(createDemoWorld());
      try {
        for (const maxItems of manyMaxItems) {
          const flags = [...branch, "--max-items", String(maxItems), ...size];
          const fake = await follow([...flags, "--adapter", "fake"]);
          expect(idsIn(fake)).toEqual(jobIds);
          expect(await follow([...flags, "--endpoint-url", url, "--region", "us-east-1"])).toEqual(fake);
        }
      } finally {
        await close?.();
      }
    });
  });
}
