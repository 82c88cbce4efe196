import type { API, RESTGetAPIChannelMessagesQuery } from "@discordjs/core";
import { definePaginator } from "@jobs/paginator-core";

type Query = RESTGetAPIChannelMessagesQuery & { channel: string };

export const messages = (discord: API) =>
  definePaginator({
    call: ({ channel, ...query }: Query, { signal }) =>
      discord.channels.getMessages(channel, query, { signal }),
    inputToken: "before",
    items: (messages) => messages,
    outputToken: (messages) => messages.at(-1)?.id,
    itemToken: (message) => message.id,
    pageSize: { name: "limit", min: 1, max: 100 },
  });
