import { describe, expect, it } from "vitest";
import { JobsClientError, type JobsClientErrorCode } from "@jobs/contract";
import { PaginationError, type PaginationErrorCode } from "@jobs/paginator-core";
import { exitStatus } from "../../packages/cli/src/terminal/exit-status.ts";
import { reportFailure } from "../../packages/cli/src/terminal/report-failure.ts";
import { runCommand } from "../support/run-command.ts";
import { read } from "../support/workspace.ts";

/** The codes of a union type of string literals in a source file. */
function codesIn(path: string, type: string): string[] {
  const union = new RegExp(`export type ${type} =([^;]*);`).exec(read(path))?.[1] ?? "";
  return [...union.matchAll(/"([A-Z_]+)"/g)].map(([, code]) => code ?? "");
}

describe.each([
  ["PaginationError", "packages/paginator-core/src/pagination-error.ts"],
  ["ModelError", "packages/aws-paginator/src/model/model-error.ts"],
  ["JmespathError", "packages/jmespath/src/jmespath-error.ts"],
  ["JobsClientError", "packages/contract/src/jobs-client-error.ts"],
])("docs/errors.md on %s", (name, path) => {
  const section =
    read("docs/errors.md")
      .split(/^## /m)
      .find((text) => text.startsWith(`${name}\n`)) ?? "";

  it("has one heading for each code, in the order of the source", () => {
    const headings = [...section.matchAll(/^### (.*)$/gm)].map(([, heading]) => heading);
    expect(headings.length).toBeGreaterThan(3);
    expect(headings).toEqual(codesIn(path, `${name}Code`));
  });

  // The command line brings its models.
  it.skipIf(name === "ModelError")(
    "says of each code the exit status that the command line gives it",
    async () => {
      for (const text of section.split(/^### /m).slice(1)) {
        const [code = ""] = text.split("\n", 1);
        const [, last = ""] = /^Exit status (.*)$/m.exec(text) ?? [];
        expect([code, ...(last.match(/\d+/g) ?? [])]).toEqual([code, ...(await statusesOf(name, code))]);
      }
    },
  );
});

it("the README of the command line lists every exit status", () => {
  const listed = [...read("packages/cli/README.md").matchAll(/^\| (\d+) \|/gm)].map(([, status]) => status);
  expect(listed).toEqual(Object.values(exitStatus).map(String));
});

const list = ["list", "--adapter", "fake", "--max-items", "1"];

/** For each code of a JMESPath error an expression that leads to it. */
const queries: Readonly<Record<string, string>> = {
  SYNTAX: "jobSummaries[",
  UNKNOWN_FUNCTION: "nosuch(@)",
  INVALID_ARITY: "length()",
  INVALID_TYPE: "length(`1`)",
  INVALID_VALUE: "jobSummaries[::0]",
  TOO_DEEP: "(".repeat(1_000),
};

/** What the command line makes of an error with this code, and of one that the service answered with. */
async function statusesOf(name: string, code: string): Promise<string[]> {
  if (name === "JmespathError") {
    const { status, stderr } = await runCommand([...list, "--query", queries[code] ?? ""]);
    expect(stderr).toMatch(/^amplify-jobs: --query: /);
    return [String(status)];
  }
  const errors =
    name === "PaginationError"
      ? [new PaginationError(code as PaginationErrorCode, "made up")]
      : [undefined, {}].map(
          (cause) =>
            new JobsClientError(code as JobsClientErrorCode, "made up", cause === undefined ? {} : { cause }),
        );
  const terminal = { argv: [], env: {}, stderr: { write: () => true }, signal: new AbortController().signal };
  const statuses = errors.map((error) => String(reportFailure(error, terminal as never)));
  return [...new Set(statuses)];
}
