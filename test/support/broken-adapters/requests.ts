import { JobsClientError, type JobsRequest } from "@jobs/contract";
import type { BrokenAdapter } from "./broken-adapter.ts";

const params = { appId: "dconformance1", branchName: "main" };

/** What can go wrong with the requests of a caller. */
export const brokenRequests: readonly BrokenAdapter[] = [
  {
    does: "sends whatever it is given, and takes the answer for the service's",
    breaks: "more than 50 jobs a page is refused, and the message names maxResults",
    plant: (client) => ({
      ...client,
      listApps: () => client.listApps(),
      listBranches: ({ appId }) => client.listBranches({ appId }),
      listJobs: (_request, options) => client.listJobs(params, options),
      getJob: (_request, options) => client.getJob({ ...params, jobId: "1" }, options),
    }),
  },
  {
    does: "leaves the checks to the service",
    breaks: "a wrong request is refused before it is sent",
    plant: (client) => ({
      ...client,
      async listJobs(request, options) {
        if ((request.maxResults ?? 0) > 50) await client.listJobs(params, options).catch(() => undefined);
        return client.listJobs(request, options);
      },
    }),
  },
  {
    does: "says only that a request is wrong",
    breaks: "an empty branch name is refused, and the message names branchName",
    plant: (client) => ({
      ...client,
      listJobs: (request, options) => client.listJobs(request, options).catch(vague),
    }),
  },
  {
    does: "shows the token it refuses",
    breaks: "a token is not shown in the message that refuses it",
    plant: (client) => ({
      ...client,
      listJobs: (request, options) =>
        client.listJobs(request, options).catch((error: unknown) => {
          if (error instanceof Error && request.nextToken !== undefined)
            Object.assign(error, { message: `${error.message} ${request.nextToken}` });
          throw error;
        }),
    }),
  },
  {
    does: "checks a PaginationConfig only when it is needed",
    breaks: "a wrong PaginationConfig is refused at once",
    plant: (client) => ({
      ...client,
      getPaginator: (name) => {
        const paginator = client.getPaginator(name);
        return {
          paginate(given: never, options?: object) {
            try {
              return paginator.paginate(given, options);
            } catch {
              return undefined;
            }
          },
        } as typeof paginator;
      },
    }),
  },
  {
    does: "writes the token into the request it was given",
    breaks: "a request may be frozen, and is left as it is",
    plant: (client) => ({
      ...client,
      async listJobs(request: JobsRequest<"listJobs"> & { nextToken?: string }, options) {
        const page = await client.listJobs(request, options);
        if (page.nextToken !== undefined) request.nextToken = page.nextToken;
        return page;
      },
    }),
  },
  {
    does: "writes the page size into the parameters of a paginator",
    breaks: "the parameters of a paginator may be frozen, and list the same a second time",
    plant: (client) => ({
      ...client,
      getPaginator: (name) => {
        const paginator = client.getPaginator(name);
        return {
          paginate(given: { maxResults?: number }, options?: object) {
            given.maxResults = 50;
            delete given.maxResults;
            return paginator.paginate(given as never, options);
          },
        } as unknown as typeof paginator;
      },
    }),
  },
  {
    does: "gives the same objects again and again",
    breaks: "what is done to a response changes no later one",
    plant(client) {
      const answers = new Map<string, unknown>();
      const remembered =
        <Request, Options, Response>(call: (request: Request, options?: Options) => Promise<Response>) =>
        async (request: Request, options?: Options): Promise<Response> => {
          const key = JSON.stringify(request);
          const known = answers.get(key);
          const answer = known === undefined ? await call(request, options) : (known as Response);
          answers.set(key, answer);
          return answer;
        };
      return {
        ...client,
        listJobs: remembered(client.listJobs),
        getJob: remembered(client.getJob),
      };
    },
  },
];

function vague(error: unknown): never {
  if (error instanceof JobsClientError && error.code === "INVALID_REQUEST")
    throw new JobsClientError("INVALID_REQUEST", "The request is wrong.");
  throw error;
}
