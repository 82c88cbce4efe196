import type { OptionsOf, OptionTable } from "../option.ts";

const group = "Whom to ask";

/** Every command has it: `run` heeds it before a command line is read. */
export const debugOption = {
  debug: { kind: "flag", group, help: "Tell on stderr what goes on, without secrets" },
} satisfies OptionTable;

/** Whom to ask, and as whom. */
export const connectionOptions = {
  adapter: {
    kind: "value",
    group,
    value: "<name>",
    words: ["amplify", "fake"],
    help: "amplify (default), or fake: made-up jobs, without AWS",
    schema: (from) => from.oneOf("amplify", "fake"),
  },
  "endpoint-url": {
    kind: "value",
    group,
    value: "<url>",
    help: "Send requests there, for example to: amplify-jobs serve",
    schema: (from) => from.url,
  },
  region: {
    kind: "value",
    group,
    value: "<name>",
    help: "Default: AWS_REGION, AWS_DEFAULT_REGION, then the profile's",
    schema: (from) => from.region,
  },
  profile: {
    kind: "value",
    group,
    value: "<name>",
    help: "A profile of the AWS config files (default: AWS_PROFILE)",
    schema: (from) => from.profile,
  },
  "ca-bundle": {
    kind: "value",
    group,
    value: "<file>",
    isFile: true,
    help: "Trust the certificates of this file (default: AWS_CA_BUNDLE, then the profile's ca_bundle)",
    schema: (from) => from.text,
  },
  "no-verify-ssl": {
    kind: "flag",
    group,
    help: "Trust any certificate: whoever is in between can read and answer",
  },
  ...debugOption,
} satisfies OptionTable;

export type ConnectionOptions = OptionsOf<typeof connectionOptions>;
