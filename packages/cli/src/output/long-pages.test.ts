import { expect, it } from "vitest";
import { createDocumentFormat } from "./document.ts";
import { createTableFormat } from "./table.ts";

/** More than a function takes as arguments. */
const page = Array.from({ length: 200_000 }, () => ({ id: "1" }));

it("a page of 200,000 items is a table of as many lines", () => {
  const columns = () => [{ title: "ID", width: [2, 9], cell: ({ id }: { id: string }) => id }] as const;
  const view = { width: 80, color: false as const, timeZone: "UTC", live: true, now: () => 0 };
  const table = createTableFormat({ noun: "items", columns }, view, () => "");
  expect(table.page(page).split("\n")).toHaveLength(page.length + 2);
});

it("a page of 200,000 items is held by a document", () => {
  const document = createDocumentFormat({ resultKey: "items", single: false }, undefined, JSON.stringify);
  document.page(page);
  expect(JSON.parse(document.end(undefined))).toEqual({ items: page });
});
