import { loadSharedConfigFiles } from "@smithy/core/config";
import { JobsClientError } from "@jobs/contract";

/**
 * Looks for a profile in the config files: the SDK would take its absence for that of a region. The files are read anew until
 * it is there.
 *
 * @throws {JobsClientError} `CONFIGURATION` when it is in none of them.
 */
export function createProfileCheck(profile: string | undefined): () => Promise<void> {
  let found = profile === undefined || profile === "" || profile === "default";
  return async () => {
    if (found || profile === undefined) return;
    const { configFile, credentialsFile } = await loadSharedConfigFiles({ ignoreCache: true });
    found = Object.hasOwn(configFile, profile) || Object.hasOwn(credentialsFile, profile);
    if (!found) throw missing(profile);
  };
}

function missing(profile: string): JobsClientError {
  const name = JSON.stringify(profile);
  const advice = `Name one of your config files (aws configure list-profiles shows them), or create it with: aws configure --profile ${name}`;
  return new JobsClientError("CONFIGURATION", `There is no AWS profile ${name}. ${advice}`);
}
