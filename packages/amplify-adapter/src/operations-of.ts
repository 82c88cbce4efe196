import {
  GetJobCommand,
  ListAppsCommand,
  ListBranchesCommand,
  ListJobsCommand,
  StartJobCommand,
  StopJobCommand,
  type $Command,
  type AmplifyClientResolvedConfig,
  type ServiceInputTypes,
  type ServiceOutputTypes,
} from "@aws-sdk/client-amplify";
import type { CallOptions, JobsOperations } from "@jobs/contract";

/** Sends one command of the SDK and returns the answer. */
export type Send = <Input extends ServiceInputTypes, Output extends ServiceOutputTypes>(
  command: $Command<Input, Output, AmplifyClientResolvedConfig>,
  options: CallOptions,
) => Promise<object>;

/** The operations of the port, each as a command of the SDK with its own copy of the request. */
export function operationsOf(send: Send): JobsOperations {
  return {
    listApps: (request, options) => send(new ListAppsCommand({ ...request }), options),
    listBranches: (request, options) => send(new ListBranchesCommand({ ...request }), options),
    listJobs: (request, options) => send(new ListJobsCommand({ ...request }), options),
    getJob: (request, options) => send(new GetJobCommand({ ...request }), options),
    startJob: (request, options) => send(new StartJobCommand({ ...request }), options),
    stopJob: (request, options) => send(new StopJobCommand({ ...request }), options),
  };
}
