import { JobsClientError } from "@jobs/contract";
import { readAwsFiles } from "./identity/aws-files.ts";
import type { ProfileChoice } from "./profile.ts";

/**
 * Checks that a profile is in the config files: if not, the SDK would only say that there is no region. Until the profile is found,
 * the files are read again each time.
 *
 * @throws {JobsClientError} `CONFIGURATION` if it is in none of them.
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
  const advice = `Name one that is in your config files (aws configure list-profiles shows them), or create it with: aws configure --profile ${name}`;
  return new JobsClientError("CONFIGURATION", `There is no AWS profile ${name}. ${advice}`);
}
