import type { OptionsOf, OptionTable } from "../option.ts";

const group = "How much to read";
const ofAws = "As the AWS CLI spells it";

/** The options that make one request contradict those that walk a list. */
const oneRequest = {
  notWith: ["max-items", "page-size", "starting-token", "limit"],
  because: "makes one request",
};

/** Where a list begins and ends. */
export const pagingOptions = {
  "max-items": {
    kind: "value",
    group,
    value: "<n>",
    help: "Read this many before any filter, then say how to go on",
    schema: (from) => from.count(0),
  },
  "page-size": {
    kind: "value",
    group,
    value: "<n>",
    help: "Ask for this many a request, 50 at most",
    schema: (from) => from.pageSize,
  },
  "starting-token": {
    kind: "value",
    group,
    value: "<token>",
    help: "Go on from a NextToken, also one of the AWS CLI",
    schema: (from) => from.token,
  },
  "max-results": {
    kind: "value",
    group: ofAws,
    value: "<n>",
    help: "Make one request for this many, and print the service's nextToken",
    ...oneRequest,
    schema: (from) => from.pageSize,
  },
  "next-token": {
    kind: "value",
    group: ofAws,
    value: "<token>",
    help: "Make one request, from this nextToken",
    ...oneRequest,
    schema: (from) => from.token,
  },
  "no-paginate": { kind: "flag", group: ofAws, help: "Make one request", ...oneRequest },
} satisfies OptionTable;

export type PagingOptions = Partial<OptionsOf<typeof pagingOptions>>;
