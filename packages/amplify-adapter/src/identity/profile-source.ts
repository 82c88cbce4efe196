import type { Section } from "./aws-files.ts";
import { credentialProcess } from "./credential-process.ts";
import { profileKeys } from "./keys.ts";
import { login } from "./login.ts";
import type { Source, Surroundings } from "./source.ts";
import { sso } from "./sso.ts";
import { webIdentity } from "./web-identity.ts";

/** The source that a profile itself sets, in the order of the AWS CLI. */
export function profileSource(
  name: string,
  section: Section,
  { env, files }: Surroundings,
): Source | undefined {
  return (
    webIdentity(name, section, env) ??
    sso(name, section, files) ??
    profileKeys(name, files.inCredentialsFile(name)) ??
    login(name, section) ??
    credentialProcess(name, section) ??
    profileKeys(name, files.inConfigFile(name))
  );
}
