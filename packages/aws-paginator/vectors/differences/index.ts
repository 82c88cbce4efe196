import { anyCycle } from "./any-cycle.ts";
import { carriedSkip } from "./carried-skip.ts";
import { countedAmount } from "./counted-amount.ts";
import type { Difference } from "./difference.ts";
import { fittedPageSize } from "./fitted-page-size.ts";
import { foreignNames } from "./foreign-names.ts";
import { knownPosition } from "./known-position.ts";
import { knownSettings } from "./known-settings.ts";
import { mergedMaps } from "./merged-maps.ts";
import { missingToken } from "./missing-token.ts";
import { onePass } from "./one-pass.ts";
import { ownToken } from "./own-token.ts";
import { scalarToken } from "./scalar-token.ts";
import { strictMaxItems } from "./strict-max-items.ts";
import { uncutPage } from "./uncut-page.ts";
import { wholeNumbers } from "./whole-numbers.ts";
import { writtenNames } from "./written-names.ts";

export const differences: readonly Difference[] = [
  carriedSkip,
  strictMaxItems,
  anyCycle,
  foreignNames,
  onePass,
  uncutPage,
  mergedMaps,
  wholeNumbers,
  scalarToken,
  ownToken,
  fittedPageSize,
  knownPosition,
  countedAmount,
  missingToken,
  knownSettings,
  writtenNames,
];
