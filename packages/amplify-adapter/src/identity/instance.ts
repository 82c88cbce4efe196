import type { Source, Surroundings } from "./source.ts";

/** The role of the EC2 instance that this runs on, unless AWS_EC2_METADATA_DISABLED. It is never asked for through a proxy. */
export function instance(env: Surroundings["env"]): Source | undefined {
  if (!["", "false"].includes((env["AWS_EC2_METADATA_DISABLED"] ?? "").toLowerCase())) return undefined;
  return {
    name: "the metadata of this machine",
    async ask({ caller }) {
      const { fromInstanceMetadata } = await import("@aws-sdk/credential-providers");
      return fromInstanceMetadata()(caller);
    },
  };
}
