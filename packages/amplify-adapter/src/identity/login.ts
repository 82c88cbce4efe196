import type { Section } from "./aws-files.ts";
import type { Source } from "./source.ts";

/** A session of `aws login`. */
export function login(profile: string, section: Section): Source | undefined {
  if (!section["login_session"]) return undefined;
  return {
    name: `the login session of the profile ${JSON.stringify(profile)}`,
    advice: `Log in with: aws login --profile ${JSON.stringify(profile)}`,
    async ask({ caller, requestHandler }) {
      const { fromLoginCredentials } = await import("@aws-sdk/credential-providers");
      return fromLoginCredentials({ profile, clientConfig: { requestHandler } })(caller);
    },
  };
}
