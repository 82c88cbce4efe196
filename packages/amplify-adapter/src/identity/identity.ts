import type { ProfileChoice } from "../profile.ts";
import { askSource } from "./ask-source.ts";
import { readAwsFiles } from "./aws-files.ts";
import { findSource } from "./find-source.ts";
import type { Asking, Caller, Keys } from "./source.ts";

/** Gives a client its credentials. The SDK asks when it needs them, keeps them, and asks again before they expire. */
export function createIdentity(
  profile: ProfileChoice,
  asking: Omit<Asking, "caller">,
): (caller?: Caller) => Promise<Keys> {
  return async (caller = {}) => {
    const source = findSource(profile, { env: process.env, files: await readAwsFiles() });
    return askSource(source, { ...asking, caller });
  };
}
