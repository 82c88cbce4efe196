import type { JobsClient, JobsResponse, JobSummary } from "@jobs/contract";
import type { Branch } from "../service/which-branch.ts";
import type { Source } from "./walk.ts";

/** The jobs of a branch, as a list to walk. */
export function jobsOf(client: JobsClient, branch: Branch): Source<JobSummary, JobsResponse<"listJobs">> {
  return {
    paginate: (PaginationConfig, how) =>
      client.getPaginator("list_jobs").paginate({ ...branch, PaginationConfig }, how),
    request: (page, how) => client.listJobs({ ...branch, ...page }, how),
    itemsOf: ({ jobSummaries }) => jobSummaries,
  };
}
