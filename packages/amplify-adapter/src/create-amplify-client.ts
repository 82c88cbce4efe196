import {
  type AmplifyClient,
  GetJobCommand,
  ListAppsCommand,
  ListBranchesCommand,
  ListJobsCommand,
} from "@aws-sdk/client-amplify";
import { createJobsClient, type CallOptions, type JobsClient } from "@jobs/contract";
import { createProfileCheck } from "./check-profile.ts";
import type { CommandStack } from "./command-stack.ts";
import { createSdkClient, type AmplifyClientOptions } from "./create-sdk-client.ts";
import { fromOutput } from "./from-output.ts";
import { fromSdkError } from "./from-sdk-error.ts";
import { joinPath } from "./join-path.ts";
import { retryRateExceeded } from "./retry-rate-exceeded.ts";
import { untilAborted } from "./until-aborted.ts";

/**
 * A jobs client over `@aws-sdk/client-amplify`, with credentials found as the AWS CLI finds them.
 *
 * Takes options for an SDK client of its own, or a ready-made `AmplifyClient`, which is not changed: its region, profile,
 * retries and timeouts stay its own (by itself the SDK waits for an answer without end).
 *
 * @throws {JobsClientError} `CONFIGURATION` for an option that makes no sense.
 */
export function createAmplifyClient(options: AmplifyClientOptions | AmplifyClient = {}): JobsClient {
  const readyMade = "send" in options;
  const client = readyMade ? options : createSdkClient(options);
  const checkProfile = createProfileCheck(
    readyMade ? undefined : (options.profile ?? process.env["AWS_PROFILE"]),
  );

  async function translate(
    send: (options: { abortSignal?: AbortSignal }) => Promise<object>,
    { signal }: CallOptions,
  ): Promise<object> {
    try {
      await checkProfile();
      // The SDK hears an abort while it asks and while it waits, but not while it looks for credentials.
      return fromOutput(
        await untilAborted(signal, send(signal === undefined ? {} : { abortSignal: signal })),
      );
    } catch (error) {
      throw fromSdkError(error);
    }
  }

  return createJobsClient({
    listApps: (request, call) =>
      translate((sdk) => client.send(adjusted(new ListAppsCommand({ ...request })), sdk), call),
    listBranches: (request, call) =>
      translate((sdk) => client.send(adjusted(new ListBranchesCommand({ ...request })), sdk), call),
    listJobs: (request, call) =>
      translate((sdk) => client.send(adjusted(new ListJobsCommand({ ...request })), sdk), call),
    getJob: (request, call) =>
      translate((sdk) => client.send(adjusted(new GetJobCommand({ ...request })), sdk), call),
  });
}

function adjusted<Command, Input extends object, Output extends object>(
  command: Command & { readonly middlewareStack: CommandStack<Input, Output> },
): Command {
  joinPath(command.middlewareStack);
  retryRateExceeded(command.middlewareStack);
  return command;
}
