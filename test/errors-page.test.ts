import { describe, expect, it } from "vitest";
import { read } from "./support/workspace.ts";

/** The codes of a union type of string literals in a source file. */
function codesIn(path: string, type: string): string[] {
  const union = new RegExp(`export type ${type} =([^;]*);`).exec(read(path))?.[1] ?? "";
  return [...union.matchAll(/"([A-Z_]+)"/g)].map(([, code]) => code ?? "");
}

describe.each([
  ["PaginationError", "packages/paginator-core/src/pagination-error.ts"],
  ["JobsClientError", "packages/contract/src/jobs-client-error.ts"],
])("docs/errors.md on %s", (name, path) => {
  const section =
    read("docs/errors.md")
      .split(/^## /m)
      .find((text) => text.startsWith(`${name}\n`)) ?? "";

  it("has one heading for each code, in the order of the source", () => {
    const headings = [...section.matchAll(/^### (.*)$/gm)].map(([, heading]) => heading);
    expect(headings.length).toBeGreaterThan(4);
    expect(headings).toEqual(codesIn(path, `${name}Code`));
  });

  it("says of each code what the command line makes of it", () => {
    for (const text of section.split(/^### /m).slice(1)) expect(text).toMatch(/^Exit status \d+/m);
  });
});
