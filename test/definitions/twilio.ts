import { definePaginator } from "@jobs/paginator-core";
import type { Twilio } from "twilio";
import type { MessageListInstancePageOptions } from "twilio/lib/rest/api/v2010/account/message.js";

export const messages = (twilio: Twilio) =>
  definePaginator({
    call: (query: MessageListInstancePageOptions) => twilio.messages.page(query),
    inputToken: ["pageToken", "pageNumber", "pageSize"],
    outputToken: ({ nextPageUrl }) => {
      const next = new URL(nextPageUrl ?? "end:").searchParams;
      const [pageNumber, pageSize] = [Number(next.get("Page")), Number(next.get("PageSize"))];
      return { pageToken: next.get("PageToken"), pageNumber, pageSize };
    },
    items: "instances",
  });
