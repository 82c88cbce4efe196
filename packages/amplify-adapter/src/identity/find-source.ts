import { JobsClientError } from "@jobs/contract";
import type { ProfileChoice } from "../profile.ts";
import type { Section } from "./aws-files.ts";
import { container } from "./container.ts";
import { instance } from "./instance.ts";
import { environmentKeys } from "./keys.ts";
import { profileSource } from "./profile-source.ts";
import { role } from "./role.ts";
import type { Source, Surroundings } from "./source.ts";
import { wrongProfile } from "./wrong-profile.ts";

/**
 * Finds the source of credentials, in the order of the AWS CLI. But if a profile is named and sets anything for credentials, it gives
 * them or that is an error; no other source is tried.
 *
 * @throws {JobsClientError} `CONFIGURATION` if the settings give no credentials.
 */
export function findSource({ name, namedBy }: ProfileChoice, surroundings: Surroundings): Source {
  const { env, files } = surroundings;
  const section = files.profile(name) ?? {};
  // A profile that an option names takes precedence over the environment; one that the environment names does not.
  const before = namedBy === "option" ? {} : env;
  const source =
    environmentKeys(before) ??
    role(name, section, surroundings) ??
    profileSource(name, section, { files, env: before });
  if (source !== undefined) return source;
  if (namedBy !== undefined) refuseUnused(name, section);
  return container(env) ?? lastResort(instance(env));
}

/** Settings that are of no use without another one. */
const needs: Readonly<Record<string, string>> = {
  aws_secret_access_key: "aws_access_key_id",
  aws_session_token: "aws_access_key_id",
  source_profile: "role_arn",
  credential_source: "role_arn",
  sso_session: "sso_account_id and no sso_role_name",
  sso_start_url: "sso_account_id and no sso_role_name",
};

function refuseUnused(profile: string, section: Section): void {
  const unused = Object.keys(needs).find((setting) => section[setting] !== undefined);
  if (unused === undefined) return;
  throw wrongProfile(profile, `gives no credentials: it has ${unused}, but no ${needs[unused]}.`);
}

function lastResort(source: Source | undefined): Source {
  if (source === undefined) throw noCredentials();
  return {
    ...source,
    ask: async (asking) =>
      source.ask(asking).catch((cause: unknown) => {
        throw noCredentials(cause);
      }),
  };
}

function noCredentials(cause?: unknown): JobsClientError {
  const message =
    "No AWS credentials were found. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or configure a profile with: aws configure";
  return new JobsClientError("CONFIGURATION", message, { cause });
}
