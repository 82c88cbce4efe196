import type { Row } from "../row.ts";
import { emptyPage } from "./empty-page.ts";
import { emptyRun } from "./empty-run.ts";
import { failedPage } from "./failed-page.ts";
import { frozenInput } from "./frozen-input.ts";
import { parallelNext } from "./parallel-next.ts";
import { repeatedToken } from "./repeated-token.ts";
import { resumedAfterError } from "./resumed-after-error.ts";
import { resumedMidPage } from "./resumed-mid-page.ts";
import { reusedInput } from "./reused-input.ts";
import { tokenCycle } from "./token-cycle.ts";

export const rows: readonly Row[] = [
  emptyPage,
  emptyRun,
  repeatedToken,
  tokenCycle,
  failedPage,
  parallelNext,
  frozenInput,
  reusedInput,
  resumedAfterError,
  resumedMidPage,
];
