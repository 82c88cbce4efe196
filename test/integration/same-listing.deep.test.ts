import { describeSameListing } from "../support/same-listing.ts";

const everyMaxItems = Array.from({ length: 60 }, (_, index) => index + 1);

describeSameListing([1, 7, 50, undefined].map((pageSize) => [pageSize, everyMaxItems]));
