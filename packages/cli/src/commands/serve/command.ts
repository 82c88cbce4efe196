import { defineCommand } from "../../command-line/command.ts";
import { debugOption } from "../../command-line/groups/connection.ts";

const group = "Options";
const faults = "What goes wrong";

export const serveCommand = defineCommand({
  summary: "Serve a local, made-up Amplify API for the AWS CLI and SDKs, until stopped with Ctrl-C",
  usage: "[options]",
  options: {
    port: {
      kind: "value",
      group,
      value: "<n>",
      help: "The port on this machine (default: any free one)",
      schema: (from) => from.whole("a port from 0 to 65535", 0, 65_535),
    },
    "allow-host": {
      kind: "list",
      group,
      value: "<list>",
      help: "Answer to these names, too (in a container: host.docker.internal)",
      schema: (from) => from.words,
    },
    world: {
      kind: "value",
      group,
      value: "<file>",
      isFile: true,
      help: "Serve the world of a JSON file (default: the demo world)",
      schema: (from) => from.file,
    },
    speed: {
      kind: "value",
      group,
      value: "<n>",
      help: "How fast started jobs run: with 60 what takes a minute is over in a second (default: 1)",
      schema: (from) => from.count(1),
    },
    debug: { ...debugOption.debug, group },
    fault: {
      kind: "list",
      group: faults,
      value: "<list>",
      help: "Faults for the next requests, in order: none,throttle,slow-body:500@ListJobs",
      schema: (from) => from.words,
    },
    "fault-rate": {
      kind: "value",
      group: faults,
      value: "<n>",
      help: "Instead, with n per cent of all requests one of the faults",
      schema: (from) => from.whole("a whole number from 1 to 100, per cent", 1, 100),
    },
    "fault-seed": {
      kind: "value",
      group: faults,
      value: "<n>",
      help: "Other places for them (default: 1)",
      schema: (from) => from.whole("a whole number of 0 or more", 0, 4_294_967_295),
    },
  },
  notes: [
    "It answers this machine only, as localhost, and no web page.",
    "Jobs can be started and stopped there (aws amplify start-job, stop-job); they run through their states as time goes by.",
    "Faults: none throttle rate-exceeded internal-failure unavailable expired-token empty-page repeated-token cycle unknown-enum unknown-fields missing-list iso-times bad-gateway html truncated-json reset reset-body slow-headers slow-body",
    "A request asks for one itself with the header x-fake-fault.",
  ],
  examples: [
    "serve --port 4566",
    "serve --world world.json --speed 60",
    "serve --fault throttle,reset --fault-rate 2",
  ],
  run: async ({ options }, terminal) => (await import("./serve.ts")).serve(options, terminal),
});
