import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { environment } from "./environment.ts";

/** A command line that is run as a separate process. */
export interface Program {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

/** A command line that lists all jobs that a server has. */
export interface Lister {
  readonly name: string;
  at(url: string): Program["command"];
}

const node = process.execPath;
const bin = fileURLToPath(new URL("../../../packages/cli/bin/amplify-jobs.cjs", import.meta.url));
const branch = ["--app-id", "dbench", "--branch-name", "main"];

export const emptyNode: Program = { name: "`node -e 0`", command: [node, "-e", "0"] };
export const ourVersion: Program = { name: "ours, `--version`", command: [node, bin, "--version"] };
export const ourHelp: Program = { name: "ours, `--help`", command: [node, bin, "--help"] };
export const awsVersion: Program = { name: "aws, `--version`", command: ["aws", "--version"] };

export const bare: Lister = {
  name: "a bare script on `paginateListJobs`, ndjson",
  at: (url) => [node, fileURLToPath(new URL("./bare-listing.js", import.meta.url)), url],
};
export const ourLines = ours("ndjson");
export const ourJson = ours("json");
export const awsJson: Lister = {
  name: "aws, json",
  at: (url) => ["aws", "amplify", "list-jobs", ...branch, "--output", "json", "--endpoint-url", url],
};

function ours(output: "ndjson" | "json"): Lister {
  return {
    name: `ours, ${output}`,
    at: (url) => [node, bin, "list", ...branch, "--output", output, "--endpoint-url", url],
  };
}

/** The AWS CLI's name and version; `undefined` if it is not installed. */
export function awsCliVersion(): string | undefined {
  const { stdout, status } = spawnSync("aws", ["--version"], { encoding: "utf8", env: environment });
  return status === 0 ? stdout.trim().split(" ").slice(0, 2).join(", ") : undefined;
}
