import { askSource } from "./ask-source.ts";
import type { Section } from "./aws-files.ts";
import { credentialSource } from "./credential-source.ts";
import { mfaFor } from "./mfa.ts";
import { profileSource } from "./profile-source.ts";
import type { Source, Surroundings } from "./source.ts";
import { wrongProfile } from "./wrong-profile.ts";

/** A role that STS gives to the identity of another source. `visited` are the profiles that led here. */
export function role(
  profile: string,
  section: Section,
  surroundings: Surroundings,
  visited: readonly string[] = [profile],
): Source | undefined {
  const { role_arn: RoleArn } = section;
  if (!RoleArn || !isRole(section)) return undefined;
  const source = sourceOf(profile, section, surroundings, visited);
  return {
    name: `the role ${RoleArn} of the profile ${JSON.stringify(profile)}`,
    async ask(asking) {
      const mfaCodeProvider = mfaFor(profile, section, asking);
      const masterCredentials = await askSource(source, asking);
      const { fromTemporaryCredentials } = await import("@aws-sdk/credential-providers");
      return fromTemporaryCredentials({
        masterCredentials,
        params: { RoleArn, ...optionsOf(section) },
        clientConfig: { requestHandler: asking.requestHandler },
        ...(mfaCodeProvider === undefined ? {} : { mfaCodeProvider }),
      })(asking.caller);
    },
  };
}

/** Whether the role needs another source. One for a web identity does not. */
function isRole(section: Section): boolean {
  return section["role_arn"] !== undefined && section["web_identity_token_file"] === undefined;
}

function optionsOf(section: Section) {
  const { role_session_name, external_id, duration_seconds, mfa_serial } = section;
  return {
    ...(role_session_name ? { RoleSessionName: role_session_name } : {}),
    ...(external_id ? { ExternalId: external_id } : {}),
    ...(/^\d+$/.test(duration_seconds ?? "") ? { DurationSeconds: Number(duration_seconds) } : {}),
    ...(mfa_serial ? { SerialNumber: mfa_serial } : {}),
  };
}

function sourceOf(
  profile: string,
  { source_profile: other, credential_source: named }: Section,
  surroundings: Surroundings,
  visited: readonly string[],
): Source {
  if (other !== undefined && named !== undefined)
    throw wrongProfile(profile, "has both a source_profile and a credential_source. Remove one of them.");
  if (named !== undefined) return credentialSource(profile, named, surroundings.env);
  if (other !== undefined) return otherProfile(profile, other, surroundings, visited);
  throw wrongProfile(
    profile,
    "has a role_arn, but no source_profile and no credential_source to assume it with.",
  );
}

function otherProfile(
  profile: string,
  name: string,
  surroundings: Surroundings,
  visited: readonly string[],
): Source {
  const named = `has the source_profile ${JSON.stringify(name)}, which`;
  const section = surroundings.files.profile(name);
  if (section === undefined) throw wrongProfile(profile, `${named} is in none of the config files.`);
  const hasKeys =
    section["aws_access_key_id"] !== undefined || section["aws_secret_access_key"] !== undefined;
  // A profile may be its own source if it has keys.
  if (visited.includes(name) && !(name === profile && hasKeys))
    throw wrongProfile(
      profile,
      `is part of a cycle of source_profile settings: ${[...visited, name].join(" → ")}.`,
    );
  const source =
    hasKeys || !isRole(section)
      ? profileSource(name, section, { ...surroundings, env: {} })
      : role(name, section, surroundings, [...visited, name]);
  if (source === undefined) throw wrongProfile(profile, `${named} gives no credentials.`);
  return source;
}
