import type { CommandDescription } from "../options/option.ts";

const group = "Options";
const faults = "What goes wrong";

/** Its options are read by the schema of the command; a test holds the two together. */
export const serveDescription = {
  summary: "Serve a local, made-up Amplify API for the AWS CLI and SDKs, until stopped with Ctrl-C",
  usage: "[options]",
  options: {
    port: { group, value: "<n>", help: "The port on this machine (default: any free one)" },
    world: { group, value: "<file>", help: "Serve the world of a JSON file (default: the demo world)" },
    speed: { group, value: "<n>", help: "How fast started jobs run: 60 for a minute a second (default: 1)" },
    fault: {
      group: faults,
      value: "<list>",
      help: "Faults for the next requests, in order: none,throttle,slow-body:500@ListJobs",
    },
    "fault-rate": {
      group: faults,
      value: "<n>",
      help: "Instead, with n per cent of all requests one of the faults",
    },
    "fault-seed": { group: faults, value: "<n>", help: "Other places for them (default: 1)" },
  },
  notes: [
    "Jobs can be started and stopped there (aws amplify start-job, stop-job); they run through their states as time goes by.",
    "Faults: none throttle rate-exceeded internal-failure unavailable expired-token empty-page repeated-token cycle unknown-enum unknown-fields missing-list iso-times bad-gateway html truncated-json reset reset-body slow-headers slow-body",
    "A request asks for one itself with the header x-fake-fault.",
  ],
  examples: [
    "serve --port 4566",
    "serve --world world.json --speed 60",
    "serve --fault throttle,reset --fault-rate 2",
  ],
} satisfies CommandDescription;
