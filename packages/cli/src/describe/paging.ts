import type { OptionTable } from "../options/option.ts";

const group = "How much to read";
const ofAws = "As the AWS CLI spells it";

/** Where a list begins and ends. */
export const pagingOptions = {
  "max-items": {
    group,
    value: "<n>",
    help: "Read this many before any filter, then say how to go on",
    schema: (from) => from.count(0),
  },
  "page-size": {
    group,
    value: "<n>",
    help: "Ask for this many a request, 50 at most",
    schema: (from) => from.pageSize,
  },
  "starting-token": {
    group,
    value: "<token>",
    help: "Go on from a NextToken, also one of the AWS CLI",
    schema: (from) => from.token,
  },
  "max-results": {
    group: ofAws,
    value: "<n>",
    help: "Make one request for this many; gives the service's own nextToken",
    schema: (from) => from.pageSize,
  },
  "next-token": {
    group: ofAws,
    value: "<token>",
    help: "Make one request, from this nextToken",
    schema: (from) => from.token,
  },
  "no-paginate": { group: ofAws, help: "Make one request", schema: (from) => from.flag },
} satisfies OptionTable;
