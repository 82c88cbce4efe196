import type { Source, Surroundings } from "./source.ts";

/** The credentials of a container or a pod, from the endpoint that the environment names. It is never reached through a proxy. */
export function container(env: Surroundings["env"]): Source | undefined {
  if (!env["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"] && !env["AWS_CONTAINER_CREDENTIALS_FULL_URI"])
    return undefined;
  return {
    name: "the container's endpoint for credentials (AWS_CONTAINER_CREDENTIALS_…)",
    async ask({ caller, secrets }) {
      secrets.add(env["AWS_CONTAINER_AUTHORIZATION_TOKEN"]);
      const { fromHttp } = await import("@aws-sdk/credential-providers");
      return fromHttp()(caller);
    },
  };
}
