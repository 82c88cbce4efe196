import { JobsClientError } from "@jobs/contract";

export function wrongProfile(profile: string, what: string): JobsClientError {
  return new JobsClientError("CONFIGURATION", `The profile ${JSON.stringify(profile)} ${what}`);
}
