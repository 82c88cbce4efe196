import { loadSharedConfigFiles } from "@smithy/core/config";
import { JobsClientError } from "@jobs/contract";

/** @throws {JobsClientError} `CONFIGURATION` when a profile is named that no config file has: the SDK would blame the region. */
export async function checkProfile(profile: string | undefined): Promise<void> {
  if (profile === undefined || profile === "" || profile === "default") return;
  const { configFile, credentialsFile } = await loadSharedConfigFiles();
  if (Object.hasOwn(configFile, profile) || Object.hasOwn(credentialsFile, profile)) return;
  throw new JobsClientError(
    "CONFIGURATION",
    `There is no AWS profile ${JSON.stringify(profile)}. Name one of your config files (aws configure list-profiles shows them), or create it with: aws configure --profile ${JSON.stringify(profile)}`,
  );
}
