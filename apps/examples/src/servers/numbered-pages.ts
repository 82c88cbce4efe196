import type { Running } from "./running.ts";
import { serveJson } from "./serve-json.ts";

export function start(): Promise<Running> {
  const books = Array.from({ length: 23 }, (_, index) => ({ id: index + 1, title: `Volume ${index + 1}` }));
  return serveJson("books", { limit: 5 }, books);
}
