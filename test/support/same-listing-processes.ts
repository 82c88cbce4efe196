import { demoBranch } from "@jobs/fake-adapter";
import { expect } from "vitest";
import { credentials } from "./amplify-over-http.ts";
import { runCommand } from "./run-command.ts";
import { outcomeOf, startProcess, startServe } from "./start-process.ts";

/** Follows each listing from one NextToken to the next, both in processes that use a served world and in this one, which has it in memory. */
export async function expectSameListings(
  listings: readonly (readonly [maxItems: number, pageSize: number | undefined])[],
): Promise<void> {
  const { url } = await startServe();
  const remote = ["--endpoint-url", url, "--region", "us-east-1"];
  const branch = ["--app-id", demoBranch.appId, "--branch-name", demoBranch.branchName];
  for (const [maxItems, pageSize] of listings) {
    const size = pageSize === undefined ? [] : ["--page-size", String(pageSize)];
    const flags = ["list", ...branch, "--max-items", String(maxItems), ...size];
    let token: string[] = [];
    do {
      const real = await outcomeOf(startProcess([...flags, ...remote, ...token], credentials));
      const fake = await runCommand([...flags, "--adapter", "fake", ...token]);
      expect(real).toEqual(fake);
      const { NextToken } = JSON.parse(real.stdout) as { NextToken?: string };
      token = NextToken === undefined ? [] : ["--starting-token", NextToken];
    } while (token.length > 0);
  }
}
