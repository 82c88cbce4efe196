import { demoBranch } from "@jobs/fake-adapter";
import { describe, expect, it } from "vitest";
import { credentials } from "../support/amplify-over-http.ts";
import { runCommand, type Outcome } from "../support/run-command.ts";
import { root } from "../support/workspace.ts";
import { outcomeOf, startProcess, startServe } from "../support/start-process.ts";

const branch = ["--app-id", demoBranch.appId, "--branch-name", demoBranch.branchName];
const { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: _, ...keys } = credentials;

/** One clear line on stderr, the status, nothing on stdout, no stack, nothing secret. */
function expectRefusal({ status, stdout, stderr }: Outcome, expectedStatus: number, says: RegExp): void {
  expect(stderr).toMatch(says);
  expect(stderr).toMatch(/^amplify-jobs: [^\n]+\n$/);
  expect([status, stdout]).toEqual([expectedStatus, ""]);
  expect(stderr).not.toMatch(/canary|\n {4}at |node:internal/);
}

describe("a wrong command line ends with status 252", () => {
  const cases: [string, string[], RegExp][] = [
    ["no such command", ["lisst"], /there is no command "lisst"; did you mean list\?/],
    [
      "no such command, and none like it",
      ["frobnicate"],
      /there is no command "frobnicate"; try: amplify-jobs --help/,
    ],
    ["an unknown option", ["list", "--foo", "1"], /unknown option --foo$/m],
    [
      "an option that is nearly one",
      ["list", "--max-item", "1"],
      /unknown option --max-item; did you mean --max-items\?/,
    ],
    ["a value that is nearly one", ["list", "--output", "jsn"], /got "jsn"; did you mean "json"\?/],
    [
      "a state that is nearly one",
      ["list", "--status", "failed,succeeded"],
      /--status: expected CREATED, .*, got "succeeded"; did you mean "SUCCEED"\?/,
    ],
    ["a flag with a value", ["list", "--latest=yes"], /--latest takes no value/],
    [
      "a limit below 0",
      ["list", ...branch, "--limit", "-1"],
      /--limit: expected a whole number of 0 or more/,
    ],
    [
      "a commit of 3 digits",
      ["list", "--commit", "abc"],
      /--commit: expected 4 or more digits of a commit id/,
    ],
    [
      "a time that is none",
      ["list", "--since", "yesterday"],
      /--since: expected a day of the calendar \(2026-01-31\), .*got "yesterday"/,
    ],
    ["a day that is none", ["list", "--until", "2026-13-01"], /--until: expected a day/],
    ["a day that no month has", ["list", "--since", "2026-02-30"], /--since: expected a day/],
    ["a day of no year that is known", ["list", "--since", "0001-01-01"], /--since: expected a day/],
    [
      "a duration without a unit",
      ["list", "--running-for", "30"],
      /--running-for: expected a time such as 90s/,
    ],
    [
      "a limit for one job",
      ["list", "--adapter", "fake", "--latest", "--limit", "2"],
      /--limit does not go with --latest/,
    ],
    ["an unexpected word", ["list", "--adapter", "fake", "main"], /unexpected argument "main"/],
    ["an option without its value", ["list", "--app-id"], /--app-id needs a value/],
    ["no app and branch", ["list"], /--app-id and --branch-name must be given; .*--adapter fake/],
    ["no branch", ["list", "--app-id", "dabc"], /--branch-name must be given/],
    [
      "a bad app id",
      ["list", "--app-id", "App!", "--branch-name", "main"],
      /--app-id: expected an app id: "d", then up to 19 .*, got "App!"/,
    ],
    [
      "the branch ..",
      ["list", "--app-id", "dabc", "--branch-name", ".."],
      /--branch-name: expected a branch name other than/,
    ],
    [
      "a long branch",
      ["list", "--app-id", "dabc", "--branch-name", "x".repeat(256)],
      /1 to 255 characters, got "x+… \(258 characters\)/,
    ],
    [
      "negative max-items",
      ["list", ...branch, "--max-items", "-1"],
      /--max-items: expected a whole number of 0 or more, got -1/,
    ],
    ["max-items that is no number", ["list", ...branch, "--max-items", "ten"], /--max-items: .*, got "ten"/],
    ["a fractional max-items", ["list", ...branch, "--max-items=1.5"], /--max-items: .*, got "1.5"/],
    [
      "too large a page",
      ["list", ...branch, "--page-size", "51"],
      /--page-size: expected a whole number from 0 to 50, got 51/,
    ],
    [
      "an unknown output",
      ["list", "--output", "xml"],
      /--output: expected table, json, ndjson, csv, tsv, yaml, text, got "xml"/,
    ],
    ["an unknown adapter", ["list", "--adapter", "real"], /--adapter: expected amplify, fake, got "real"/],
    [
      "an endpoint that is no URL",
      ["list", ...branch, "--endpoint-url", "localhost:1"],
      /--endpoint-url: expected a URL/,
    ],
    [
      "an empty token",
      ["list", ...branch, "--starting-token", ""],
      /--starting-token: expected a token, got nothing/,
    ],
    [
      "a port out of range",
      ["serve", "--port", "70000"],
      /--port: expected a port from 0 to 65535, got 70000/,
    ],
    [
      "a fault that there is not",
      ["serve", "--fault", "throttle,oops"],
      /--fault: There is no fault "oops"\. Use one of: none, throttle/,
    ],
    ["a rate without faults", ["serve", "--fault-rate", "2"], /--fault must be given/],
    [
      "a rate of 200 per cent",
      ["serve", "--fault", "reset", "--fault-rate", "200"],
      /--fault-rate: .*got 200/,
    ],
    ["a speed of 0", ["serve", "--speed", "0"], /--speed: expected a whole number of 1 or more, got 0/],
    ["a world that is not there", ["serve", "--world", "/nowhere.json"], /--world: ENOENT.*\/nowhere\.json/],
    [
      "an endpoint with a password",
      ["list", ...branch, "--endpoint-url", "http://me:canary@localhost"],
      /--endpoint-url: expected a URL without a user name or password/,
    ],
    ["the end of options", ["list", "--adapter", "fake", "--"], /unexpected argument "--"/],
    [
      "a region that is none",
      ["list", ...branch, "--region", "-"],
      /--region: expected the name of a region/,
    ],
    [
      "a token of over 2,000 characters",
      ["list", "--adapter", "fake", "--starting-token", "!".repeat(2001)],
      /at most 2000 characters/,
    ],
  ];
  it.each(cases)("%s", async (_name, argv, says) => {
    expectRefusal(await runCommand(argv), 252, says);
  });

  const token = (json: string) => Buffer.from(json).toString("base64");
  const tokens: [string, string][] = [
    ["a crafted amount", token('{"nextToken": null, "boto_truncate_amount": -1}')],
    ["an amount that is no number", token('{"nextToken": null, "boto_truncate_amount": "1"}')],
    ["too many parts", "a___b___c"],
  ];
  it.each(tokens)("a starting token with %s", async (_name, value) => {
    const outcome = await runCommand(["list", "--adapter", "fake", "--starting-token", value]);
    expectRefusal(outcome, 252, /StartingToken cannot be read.*Pass on a NextToken/);
    expect(outcome.stderr).not.toContain(value);
  });
});

describe("a token the service did not give ends with status 254", () => {
  const whole = Buffer.from('{"nextToken": "JNlwIjEzNg=="}').toString("base64");
  it.each([
    ["truncated", whole.slice(0, 17)],
    ["of another list", "bm90IGEgdG9rZW4="],
    [
      "with members that would change the request",
      Buffer.from('{"appId": "dother", "nextToken": null}').toString("base64"),
    ],
  ])("%s", async (_name, value) => {
    const outcome = await runCommand(["list", "--adapter", "fake", "--starting-token", value]);
    expectRefusal(outcome, 254, /Invalid nextToken.*--starting-token/);
    expect(outcome.stderr).not.toContain(value);
  });
});

it("a token that points past the end of the list ends with status 255", async () => {
  const value = Buffer.from('{"nextToken": null, "boto_truncate_amount": 500}').toString("base64");
  const outcome = await runCommand(["list", "--adapter", "fake", "--starting-token", value]);
  expectRefusal(outcome, 255, /The list ends before the token's item/);
});

it("an unknown app ends with status 254", async () => {
  const outcome = await runCommand([
    "list",
    "--adapter",
    "fake",
    "--app-id",
    "dnothere",
    "--branch-name",
    "main",
  ]);
  expectRefusal(outcome, 254, /App dnothere not found/);
});

describe("surroundings that are not right", () => {
  const remote = ["list", ...branch, "--endpoint-url", "http://127.0.0.1:9"];

  it("nobody listens at the URL: status 255", async () => {
    const outcome = await outcomeOf(
      startProcess([...remote, "--region", "us-east-1"], { ...keys, AWS_MAX_ATTEMPTS: "1" }),
    );
    expectRefusal(
      outcome,
      255,
      /No answer from .*ECONNREFUSED 127\.0\.0\.1:9.*Check the network, the region and the endpoint/,
    );
  });

  it("a world that is none: status 253", async () => {
    const outcome = await runCommand(["serve", "--world", `${root}package.json`]);
    expectRefusal(outcome, 253, /The world cannot be used: apps: .*expected array/);
  });

  it("no region: status 253", async () => {
    expectRefusal(
      await outcomeOf(startProcess(remote, keys)),
      253,
      /No AWS region is set, or .* Give one as an option, or set AWS_REGION/,
    );
  });

  it("no credentials: status 253", async () => {
    const outcome = await outcomeOf(startProcess([...remote, "--region", "us-east-1"]));
    expectRefusal(outcome, 253, /No AWS credentials were found\. Set AWS_ACCESS_KEY_ID/);
  });

  it("an unknown profile: status 253", async () => {
    const outcome = await outcomeOf(startProcess([...remote, "--profile", "zzz"], keys));
    expectRefusal(outcome, 253, /There is no AWS profile "zzz"/);
  });

  it("a port that is taken: status 255", async () => {
    const { url } = await startServe();
    const outcome = await runCommand(["serve", "--port", new URL(url).port]);
    expectRefusal(outcome, 255, /The port \d+ is in use\. Give another one, or none for any that is free/);
  });

  it("AWS_DEFAULT_REGION is a region", async () => {
    const { url } = await startServe();
    const env = { ...keys, AWS_DEFAULT_REGION: "eu-west-1" };
    const outcome = await outcomeOf(
      startProcess(["list", ...branch, "--endpoint-url", url, "--max-items", "0"], env),
    );
    expect([outcome.status, outcome.stderr]).toEqual([0, ""]);
  });
});
