import { expect, it, onTestFinished } from "vitest";
import { booksAt } from "./numbered-pages.ts";
import { start } from "./servers/numbered-pages.ts";

it("goes on in pages of the size that the list was begun with, whatever size is asked for now", async () => {
  const { place, list, close } = await start();
  onTestFinished(close);
  const books = booksAt(place);
  const { items, resumeToken } = await books({ limit: 5 }, { maxItems: 12 }).collect();
  const rest = await books({ limit: 10 }, { startingToken: resumeToken }).collect();
  expect([...items, ...rest.items]).toEqual(list);
});
