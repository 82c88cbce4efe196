import type { Client } from "@hubspot/api-client";
import { definePaginator } from "@jobs/paginator-core";

interface Query {
  limit?: number;
  after?: string;
  properties?: string[];
}

export const contacts = (hubspot: Client) =>
  definePaginator({
    call: ({ limit, after, properties }: Query) =>
      hubspot.crm.contacts.basicApi.getPage(limit, after, properties),
    inputToken: "after",
    outputToken: ({ paging }) => paging?.next?.after,
    items: "results",
    pageSize: { name: "limit", min: 1, max: 100 },
  });
