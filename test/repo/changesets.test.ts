import { expect, it } from "vitest";
import { filesBelow, packages, read } from "../support/workspace.ts";

it("what was never released has one changeset, which says what it is", () => {
  const neverReleased = packages()
    .map(({ manifest }) => manifest)
    .filter(({ version }) => version === "0.0.0")
    .map(({ name }) => name);
  const texts = filesBelow(".changeset", ".md").map(read);
  const named = texts.flatMap((text) => text.match(/@jobs\/[\w-]+(?=": )/g) ?? []);
  expect(named.filter((name) => neverReleased.includes(name)).toSorted()).toEqual(neverReleased.toSorted());
  for (const text of texts.filter((one) => neverReleased.some((name) => one.includes(`"${name}": `))))
    expect(text).toContain("The first release.");
});
