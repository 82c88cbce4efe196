import { readFile } from "node:fs/promises";
import { JobsClientError } from "@jobs/contract";
import type { Section } from "./aws-files.ts";
import type { Surroundings, Source } from "./source.ts";

/** A role for a token in a file, as Kubernetes and CI give them. The environment takes precedence over the profile. */
export function webIdentity(profile: string, section: Section, env: Surroundings["env"]): Source | undefined {
  const tokenFile = env["AWS_WEB_IDENTITY_TOKEN_FILE"] ?? section["web_identity_token_file"];
  if (!tokenFile) return undefined;
  const roleArn = env["AWS_ROLE_ARN"] ?? section["role_arn"];
  if (!roleArn)
    throw new JobsClientError(
      "CONFIGURATION",
      `There is a web identity token file, but no role to assume with it. Set AWS_ROLE_ARN, or the role_arn of the profile ${JSON.stringify(profile)}.`,
    );
  const roleSessionName = env["AWS_ROLE_SESSION_NAME"] ?? section["role_session_name"];
  return {
    name: `the role ${roleArn} for the web identity token`,
    async ask({ caller, requestHandler, secrets }) {
      const webIdentityToken = await readFile(tokenFile, "utf8");
      secrets.add(webIdentityToken.trim());
      const { fromWebToken } = await import("@aws-sdk/credential-providers");
      return fromWebToken({
        roleArn,
        webIdentityToken,
        ...(roleSessionName ? { roleSessionName } : {}),
        clientConfig: { requestHandler },
      })(caller);
    },
  };
}
