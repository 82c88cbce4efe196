import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { readmes } from "../support/code-blocks.ts";
import { filesBelow, read, root } from "../support/workspace.ts";

const written = ["CONTRIBUTING.md", ...readmes(), ...filesBelow("docs", ".md")];

/** The anchors of the headings, as GitHub makes them. */
const anchorsOf = (path: string) =>
  [...read(path).matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}_ -]/gu, "")
      .replaceAll(" ", "-"),
  );

/** What a package's README says of other files must work where npm shows it: links are those of the repository on the web. */
const here =
  /^https:\/\/(?:github\.com\/jobs-ts\/jobs\/(blob|tree)|raw\.githubusercontent\.com\/jobs-ts\/jobs)\/main\//;

it.each(readmes().filter((path) => path.startsWith("packages/")))(
  "every link in %s works where npm shows it",
  (path) => {
    for (const [, link = ""] of read(path).matchAll(/\]\(([^)\s]+)\)/g)) {
      expect(link).toMatch(/^(https:\/\/|#)/);
      const [found, kind] = here.exec(link) ?? [];
      if (found === undefined) continue;
      const [target = "", anchor] = link.slice(found.length).split("#");
      expect(existsSync(root + target), link).toBe(true);
      if (kind !== undefined) expect(statSync(root + target).isDirectory(), link).toBe(kind === "tree");
      if (anchor !== undefined) expect(anchorsOf(target), link).toContain(anchor);
    }
  },
);

it.each(written)("every link in %s leads somewhere", (path) => {
  for (const [, link = ""] of read(path).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)) {
    const [file = "", anchor] = link.split("#");
    const target = file === "" ? path : join(dirname(path), file);
    expect(existsSync(root + target), link).toBe(true);
    if (anchor !== undefined) expect(anchorsOf(target), link).toContain(anchor);
  }
});
