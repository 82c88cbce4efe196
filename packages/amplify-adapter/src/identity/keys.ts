import { JobsClientError } from "@jobs/contract";
import type { Section } from "./aws-files.ts";
import type { Source, Surroundings } from "./source.ts";

/** The keys in the environment; `undefined` without AWS_ACCESS_KEY_ID. */
export function environmentKeys(env: Surroundings["env"]): Source | undefined {
  const accessKeyId = env["AWS_ACCESS_KEY_ID"];
  const secretAccessKey = env["AWS_SECRET_ACCESS_KEY"];
  if (!accessKeyId) return undefined;
  if (!secretAccessKey) throw half("The environment has an AWS_ACCESS_KEY_ID, but no AWS_SECRET_ACCESS_KEY.");
  const sessionToken = env["AWS_SECURITY_TOKEN"] || env["AWS_SESSION_TOKEN"];
  return keysOf("the environment", accessKeyId, secretAccessKey, sessionToken);
}

/** The keys in a section of a config file; `undefined` without aws_access_key_id. */
export function profileKeys(profile: string, section: Section | undefined): Source | undefined {
  const {
    aws_access_key_id: accessKeyId,
    aws_secret_access_key: secretAccessKey,
    aws_security_token: securityToken,
    aws_session_token: sessionToken,
  } = section ?? {};
  if (!accessKeyId) return undefined;
  const name = `the profile ${JSON.stringify(profile)}`;
  if (!secretAccessKey)
    throw half(`T${name.slice(1)} has an aws_access_key_id, but no aws_secret_access_key.`);
  return keysOf(name, accessKeyId, secretAccessKey, securityToken || sessionToken);
}

function keysOf(
  name: string,
  accessKeyId: string,
  secretAccessKey: string,
  sessionToken: string | undefined,
): Source {
  const keys = { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) };
  return { name: `the keys of ${name}`, ask: async () => keys };
}

function half(what: string): JobsClientError {
  return new JobsClientError("CONFIGURATION", `AWS keys work only in pairs. ${what}`);
}
