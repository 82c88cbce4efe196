import { JobsClientError } from "@jobs/contract";
import type { Section } from "./aws-files.ts";
import type { Asking, MfaCodeProvider } from "./source.ts";

/**
 * Gives the code of the MFA device, for a role that needs one.
 *
 * @throws {JobsClientError} `CONFIGURATION` if there is nobody to ask.
 */
export function mfaFor(
  profile: string,
  { mfa_serial: serial }: Section,
  { mfaCodeProvider, secrets }: Asking,
): MfaCodeProvider | undefined {
  if (!serial) return undefined;
  if (mfaCodeProvider === undefined) throw nobodyToAsk(JSON.stringify(profile), serial);
  return async () => {
    const code = await mfaCodeProvider(serial);
    secrets.add(code);
    return code;
  };
}

function nobodyToAsk(profile: string, serial: string): JobsClientError {
  return new JobsClientError(
    "CONFIGURATION",
    `The role of the profile ${profile} needs a code from the MFA device ${serial}, and there is nobody here to ask for it. Use a terminal, or put the credentials of a session into the environment: aws configure export-credentials --profile ${profile} --format env`,
  );
}
