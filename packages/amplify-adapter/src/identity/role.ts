import { JobsClientError } from "@jobs/contract";
import { askSource } from "./ask-source.ts";
import type { Section } from "./aws-files.ts";
import { container } from "./container.ts";
import { instance } from "./instance.ts";
import { environmentKeys } from "./keys.ts";
import { profileSource } from "./profile-source.ts";
import type { Asking, Source, Surroundings } from "./source.ts";

/** A role that STS gives to whoever another source says. `visited` are the profiles that led here. */
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
      const mfaCodeProvider = mfaOf(profile, section, asking);
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

/** A role for a web identity has no other source. */
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

function mfaOf(profile: string, section: Section, { mfaCodeProvider, secrets }: Asking) {
  const { mfa_serial: serial } = section;
  if (!serial) return undefined;
  const name = JSON.stringify(profile);
  if (mfaCodeProvider === undefined)
    throw wrong(
      profile,
      `takes its role with a code of the MFA device ${serial}, and here is nobody to ask for it. Use a terminal, or put the credentials of a session into the environment: aws configure export-credentials --profile ${name} --format env`,
    );
  return async () => {
    const code = await mfaCodeProvider(serial);
    secrets.add(code);
    return code;
  };
}

function sourceOf(
  profile: string,
  section: Section,
  surroundings: Surroundings,
  visited: readonly string[],
): Source {
  const { source_profile: sourceProfile, credential_source: credentialSource } = section;
  if (sourceProfile !== undefined && credentialSource !== undefined)
    throw wrong(profile, "has a source_profile and a credential_source. Leave one of them.");
  if (credentialSource !== undefined) return named(profile, credentialSource, surroundings.env);
  if (sourceProfile !== undefined) return otherProfile(profile, sourceProfile, surroundings, visited);
  throw wrong(profile, "has a role_arn, but no source_profile and no credential_source to take it with.");
}

function named(profile: string, name: string, env: Surroundings["env"]): Source {
  const find = { Environment: environmentKeys, EcsContainer: container, Ec2InstanceMetadata: instance };
  if (!Object.hasOwn(find, name))
    throw wrong(
      profile,
      `has a credential_source that is not one of ${Object.keys(find).join(", ")}: ${JSON.stringify(name)}.`,
    );
  const source = find[name as keyof typeof find](env);
  if (source === undefined)
    throw wrong(profile, `has the credential_source ${name}, and there are no credentials.`);
  return source;
}

function otherProfile(
  profile: string,
  name: string,
  surroundings: Surroundings,
  visited: readonly string[],
): Source {
  const section = surroundings.files.profile(name);
  if (section === undefined)
    throw wrong(
      profile,
      `has the source_profile ${JSON.stringify(name)}, which is in none of the config files.`,
    );
  const hasKeys =
    section["aws_access_key_id"] !== undefined || section["aws_secret_access_key"] !== undefined;
  // A profile may be its own source, for the keys that stand in it.
  if (visited.includes(name) && !(name === profile && hasKeys))
    throw wrong(profile, `is part of a ring of source_profile: ${[...visited, name].join(" → ")}.`);
  const source =
    hasKeys || !isRole(section)
      ? profileSource(name, section, { ...surroundings, env: {} })
      : role(name, section, surroundings, [...visited, name]);
  if (source === undefined)
    throw wrong(profile, `has the source_profile ${JSON.stringify(name)}, which gives no credentials.`);
  return source;
}

function wrong(profile: string, what: string): JobsClientError {
  return new JobsClientError("CONFIGURATION", `The profile ${JSON.stringify(profile)} ${what}`);
}
