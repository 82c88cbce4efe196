import { container } from "./container.ts";
import { instance } from "./instance.ts";
import { environmentKeys } from "./keys.ts";
import type { Source, Surroundings } from "./source.ts";
import { wrongProfile } from "./wrong-profile.ts";

const find = { Environment: environmentKeys, EcsContainer: container, Ec2InstanceMetadata: instance };

/** The source that a role names as its `credential_source`. */
export function credentialSource(profile: string, name: string, env: Surroundings["env"]): Source {
  if (!Object.hasOwn(find, name)) {
    const names = Object.keys(find).join(", ");
    throw wrongProfile(
      profile,
      `has a credential_source that is not one of ${names}: ${JSON.stringify(name)}.`,
    );
  }
  const source = find[name as keyof typeof find](env);
  if (source !== undefined) return source;
  throw wrongProfile(profile, `has the credential_source ${name}, which gives no credentials here.`);
}
