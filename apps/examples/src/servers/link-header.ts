import type { Running } from "./running.ts";
import { serveJson } from "./serve-json.ts";

export function start(): Promise<Running> {
  const issues = Array.from({ length: 23 }, (_, index) => ({ id: index + 1, title: `Issue ${index + 1}` }));
  return serveJson("issues", { query: "_page=1&_limit=5" }, issues);
}
