import { describeSameListing } from "./support/same-listing.ts";

describeSameListing(Array.from({ length: 60 }, (_, index) => index + 1));
