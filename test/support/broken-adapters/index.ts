import type { BrokenAdapter } from "./broken-adapter.ts";
import { brokenFailures } from "./failures.ts";
import { brokenPages } from "./pages.ts";
import { brokenRequests } from "./requests.ts";
import { brokenStarts } from "./starting.ts";
import { brokenValues } from "./values.ts";

export const brokenAdapters: readonly BrokenAdapter[] = [
  ...brokenPages,
  ...brokenValues,
  ...brokenFailures,
  ...brokenRequests,
  ...brokenStarts,
];
