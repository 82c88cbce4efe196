import { describeSameListing } from "./support/same-listing.ts";

// Around each page size, and where most is left over. The deep tier tries all.
describeSameListing([1, 6, 7, 8, 49, 50, 51, 60]);
