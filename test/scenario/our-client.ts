import { JobsClientError, serviceErrors, type JobsClient, type ServiceErrorName } from "@jobs/contract";
import type { Question, Reply, ScenarioSubject } from "./scenario.ts";

/** A client of ours. */
export function ourClient(client: JobsClient, close: () => Promise<void>): ScenarioSubject {
  const calls: Readonly<Record<string, (params: never) => Promise<unknown>>> = {
    ListApps: client.listApps,
    ListBranches: client.listBranches,
    ListJobs: client.listJobs,
    GetJob: client.getJob,
    StartJob: client.startJob,
    StopJob: client.stopJob,
  };

  async function answer({ call, walk, pages, search, of, params, config }: Question): Promise<unknown> {
    if (call !== undefined) return calls[call]?.(params as never);
    const name = walk ?? pages ?? of ?? "list_jobs";
    const list = client.getPaginator(name).paginate({ ...params, PaginationConfig: config } as never);
    if (walk !== undefined) return list.buildFullResult();
    const found: unknown[] = [];
    for await (const one of search === undefined ? list : list.search(search)) found.push(one);
    return found;
  }

  return {
    async ask(question): Promise<Reply> {
      try {
        return { value: JSON.parse(JSON.stringify(await answer(question))) as unknown };
      } catch (error) {
        if (!(error instanceof JobsClientError)) throw error;
        return { failure: error.code };
      }
    },
    isFailure: (code, serviceError) =>
      code === serviceErrors[serviceError as ServiceErrorName].code ||
      // What boto3 sends and the service refuses does not leave our client.
      (code === "INVALID_REQUEST" && serviceError === "BadRequestException"),
    close,
  };
}
