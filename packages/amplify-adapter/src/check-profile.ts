import { JobsClientError } from "@jobs/contract";
import { readAwsFiles } from "./identity/aws-files.ts";
import type { ProfileChoice } from "./profile.ts";

/**
 * Looks for a profile in the config files: the SDK would take its absence for that of a region. The files are read anew until
 * it is there.
 *
 * @throws {JobsClientError} `CONFIGURATION` when it is in none of them.
 */
export function createProfileCheck({ name, namedBy }: ProfileChoice): () => Promise<void> {
  let found = namedBy === undefined || name === "default";
  return async () => {
    if (found) return;
    found = (await readAwsFiles()).profile(name) !== undefined;
    if (!found) throw missing(name);
  };
}

function missing(profile: string): JobsClientError {
  const name = JSON.stringify(profile);
  const advice = `Name one of your config files (aws configure list-profiles shows them), or create it with: aws configure --profile ${name}`;
  return new JobsClientError("CONFIGURATION", `There is no AWS profile ${name}. ${advice}`);
}
