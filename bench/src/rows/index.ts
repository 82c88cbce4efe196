import type { Row } from "../row.ts";
import { emptyCursor } from "./empty-cursor.ts";
import { emptyPage } from "./empty-page.ts";
import { emptyRun } from "./empty-run.ts";
import { errorIn200 } from "./error-in-200.ts";
import { failedPage } from "./failed-page.ts";
import { filteredList } from "./filtered-list.ts";
import { frozenInput } from "./frozen-input.ts";
import { grownList } from "./grown-list.ts";
import { moreWithoutToken } from "./more-without-token.ts";
import { parallelNext } from "./parallel-next.ts";
import { repeatedToken } from "./repeated-token.ts";
import { resumedAfterError } from "./resumed-after-error.ts";
import { resumedBeforeCycle } from "./resumed-before-cycle.ts";
import { resumedMidPage } from "./resumed-mid-page.ts";
import { reusedInput } from "./reused-input.ts";
import { tokenCycle } from "./token-cycle.ts";

export const rows: readonly Row[] = [
  emptyPage,
  emptyRun,
  emptyCursor,
  repeatedToken,
  tokenCycle,
  moreWithoutToken,
  errorIn200,
  failedPage,
  parallelNext,
  frozenInput,
  reusedInput,
  resumedAfterError,
  resumedMidPage,
  grownList,
  resumedBeforeCycle,
  filteredList,
];
