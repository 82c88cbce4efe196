import {
  type AmplifyClient,
  GetJobCommand,
  ListAppsCommand,
  ListBranchesCommand,
  ListJobsCommand,
} from "@aws-sdk/client-amplify";
import { createJobsClient, type CallOptions, type JobsClient } from "@jobs/contract";
import { checkProfile } from "./check-profile.ts";
import { createSdkClient, type AmplifyClientOptions } from "./create-sdk-client.ts";
import { fromOutput } from "./from-output.ts";
import { fromSdkError } from "./from-sdk-error.ts";

/**
 * A jobs client over `@aws-sdk/client-amplify`, with credentials found as the SDK finds them.
 *
 * Takes options for an SDK client of its own, or a ready-made `AmplifyClient`, which is used as it is.
 */
export function createAmplifyClient(options: AmplifyClientOptions | AmplifyClient = {}): JobsClient {
  const readyMade = "send" in options;
  const client = readyMade ? options : createSdkClient(options);
  const profile = readyMade ? undefined : (options.profile ?? process.env["AWS_PROFILE"]);
  let checked: Promise<void> | undefined;

  async function translate(
    send: (options: { abortSignal?: AbortSignal }) => Promise<object>,
    { signal }: CallOptions,
  ): Promise<object> {
    try {
      await (checked ??= checkProfile(profile));
      return fromOutput(await send(signal === undefined ? {} : { abortSignal: signal }));
    } catch (error) {
      throw fromSdkError(error);
    }
  }

  return createJobsClient({
    listApps: (request, call) =>
      translate((sdk) => client.send(new ListAppsCommand({ ...request }), sdk), call),
    listBranches: (request, call) =>
      translate((sdk) => client.send(new ListBranchesCommand({ ...request }), sdk), call),
    listJobs: (request, call) =>
      translate((sdk) => client.send(new ListJobsCommand({ ...request }), sdk), call),
    getJob: (request, call) => translate((sdk) => client.send(new GetJobCommand({ ...request }), sdk), call),
  });
}
