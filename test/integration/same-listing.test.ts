import { describeSameListing } from "../support/same-listing.ts";

// One below, at, and above a page, and the default of it. The deep tier tries all.
describeSameListing([
  [1, [60]],
  [7, [13]],
  [50, [50, 51]],
  [undefined, [49]],
]);
