import {
  type CloudWatchLogsClient,
  GetLogEventsCommand,
  type GetLogEventsCommandInput,
} from "@aws-sdk/client-cloudwatch-logs";
import { definePaginator } from "@jobs/paginator-core";

export const logEvents = (logs: CloudWatchLogsClient) =>
  definePaginator({
    call: (input: GetLogEventsCommandInput, { signal }) =>
      logs.send(new GetLogEventsCommand(input), { abortSignal: signal }),
    inputToken: "nextToken",
    outputToken: "nextForwardToken",
    items: ({ events }) => events ?? [],
    onRepeatedToken: "end",
  });
