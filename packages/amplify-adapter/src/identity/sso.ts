import { getSSOTokenFromFile } from "@smithy/core/config";
import type { AwsFiles, Section } from "./aws-files.ts";
import type { Source } from "./source.ts";
import { wrongProfile } from "./wrong-profile.ts";

const required = ["sso_start_url", "sso_region", "sso_role_name", "sso_account_id"];

/** A role of IAM Identity Center, for whoever has logged in with `aws sso login`. */
export function sso(profile: string, section: Section, files: AwsFiles): Source | undefined {
  if (!section["sso_role_name"] && !section["sso_account_id"]) return undefined;
  const settings = withSession(profile, section, files);
  const missing = required.filter((name) => !settings[name]);
  if (missing.length > 0)
    throw wrongProfile(
      profile,
      `uses SSO, but has no ${missing.join(" and no ")}. Set it with: aws configure sso`,
    );
  return {
    name: `the SSO session of the profile ${JSON.stringify(profile)}`,
    advice: `Log in with: aws sso login --profile ${JSON.stringify(profile)}`,
    async ask({ caller, requestHandler, secrets }) {
      // `fromSSO` reads it again, and says what is wrong with it.
      const session = await getSSOTokenFromFile(
        settings["sso_session"] ?? settings["sso_start_url"] ?? "",
      ).catch(() => undefined);
      secrets.add(session?.accessToken, session?.refreshToken, session?.clientSecret);
      const { fromSSO } = await import("@aws-sdk/credential-providers");
      return fromSSO({ profile, clientConfig: { requestHandler } })(caller);
    },
  };
}

/** The settings of a profile and of its `sso_session`. Throws if they contradict each other. */
function withSession(profile: string, section: Section, files: AwsFiles): Section {
  const { sso_session: name } = section;
  if (!name) return section;
  const session = files.ssoSession(name);
  if (session === undefined)
    throw wrongProfile(
      profile,
      `names the sso_session ${JSON.stringify(name)}, which is not in the config file. Set it up with: aws configure sso-session`,
    );
  for (const [key, value] of Object.entries(session)) {
    if ((section[key] ?? value) !== value)
      throw wrongProfile(
        profile,
        `has an ${key} that differs from that of its sso_session ${JSON.stringify(name)}. Remove it from the profile.`,
      );
  }
  return { ...section, ...session };
}
