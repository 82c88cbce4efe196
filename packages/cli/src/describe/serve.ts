import type { CommandDescription } from "../options/option.ts";

export const serveDescription = {
  summary: "Serve a local, made-up Amplify API for the AWS CLI and SDKs, until stopped with Ctrl-C",
  usage: "[options]",
  options: {
    port: {
      group: "Options",
      value: "<n>",
      help: "The port on this machine (default: any free one)",
      schema: (from) => from.count(0),
    },
  },
  examples: ["serve --port 4566"],
} satisfies CommandDescription;
