import type { JobsResponse } from "@jobs/contract";
import { without, withJobs, withOperations, type BrokenAdapter } from "./broken-adapter.ts";

const everyJobOnce = "every job comes once, in order, at every page size";

/** What can go wrong with pages and their tokens. */
export const brokenPages: readonly BrokenAdapter[] = [
  {
    does: "drops the last job of every page",
    breaks: everyJobOnce,
    plant: (client) => withJobs(client, (jobs) => jobs.slice(0, -1)),
  },
  {
    does: "sorts a page by job id, as text",
    breaks: everyJobOnce,
    plant: (client) =>
      withJobs(client, (jobs) => jobs.toSorted((one, other) => (one.jobId < other.jobId ? -1 : 1))),
  },
  {
    does: "delivers each page twice",
    breaks: everyJobOnce,
    plant(client) {
      const tokens = new Map<string | undefined, number>();
      return withOperations(client, {
        async listJobs(request, options) {
          const page = await client.listJobs(request, options);
          const times = (tokens.get(request.nextToken) ?? 0) + 1;
          tokens.set(request.nextToken, times);
          return times % 2 === 1 ? { ...page, nextToken: request.nextToken } : page;
        },
      });
    },
  },
  {
    does: "loses the token of a full page",
    breaks: "every job comes without a page size, too",
    plant: (client) =>
      withOperations(client, {
        async listJobs(request, options) {
          const { jobSummaries } = await client.listJobs(request, options);
          return { jobSummaries };
        },
      }),
  },
  {
    does: "repeats the token it was asked with",
    breaks: "a listing cut anywhere goes on from its NextToken, each job once",
    plant: (client) =>
      withOperations(client, {
        async listJobs(request, options) {
          const page = await client.listJobs(request, options);
          return { ...page, ...(request.nextToken === undefined ? {} : { nextToken: request.nextToken }) };
        },
      }),
  },
  {
    does: "gives a token on the last page, too",
    breaks: "a list ends: after its last job comes no nextToken",
    plant: (client) =>
      withOperations(client, {
        async listJobs(request, options): Promise<JobsResponse<"listJobs">> {
          if (request.nextToken === "more") return { jobSummaries: [], nextToken: "more" };
          const page = await client.listJobs(request, options);
          return { nextToken: "more", ...page };
        },
      }),
  },
  {
    does: "makes up a job where there is none",
    breaks: "a branch without jobs is an empty list",
    plant(client) {
      const time = new Date(0);
      const madeUp = {
        jobArn: "",
        jobId: "0",
        commitId: "",
        commitMessage: "",
        status: "CREATED",
        jobType: "RETRY",
      };
      return withJobs(client, (jobs) =>
        jobs.length === 0 ? [{ ...madeUp, commitTime: time, startTime: time }] : jobs,
      );
    },
  },
  {
    does: "ignores the page size",
    breaks: "a page is never larger than asked for",
    plant: (client) =>
      withOperations(client, {
        listJobs: (request, options) => client.listJobs(without(request, "maxResults"), options),
      }),
  },
  {
    does: "gives one job more than asked for",
    breaks: "a page is never larger than asked for",
    plant: (client) =>
      withOperations(client, {
        listJobs: ({ maxResults = 0, ...request }, options) =>
          client.listJobs({ ...request, maxResults: Math.min(maxResults + 1, 50) }, options),
      }),
  },
  {
    does: "takes a token only once",
    breaks: "a page asked for twice is the same page",
    plant(client) {
      const used = new Set<string>();
      return withOperations(client, {
        async listJobs(request, options) {
          if (request.nextToken === undefined) return client.listJobs(request, options);
          if (used.has(request.nextToken)) return { jobSummaries: [] };
          used.add(request.nextToken);
          return client.listJobs(request, options);
        },
      });
    },
  },
  {
    does: "begins anew where it does not know the token",
    breaks: "a token the service did not give is refused",
    plant: (client) =>
      withOperations(client, {
        listJobs: ({ nextToken, ...request }, options) =>
          client.listJobs({ ...request, nextToken }, options).catch(() => client.listJobs(request, options)),
      }),
  },
  {
    does: "takes its tokens for numbers of pages",
    breaks: "a token cut in a page works with another page size",
    plant: (client) =>
      withOperations(client, {
        async listJobs({ nextToken, maxResults = 50, ...request }, options) {
          const number = Number(nextToken ?? 0);
          const { jobSummaries } = await client.listJobs({ ...request, maxResults: 50 }, options);
          const rest = jobSummaries.slice((number + 1) * maxResults);
          return {
            jobSummaries: jobSummaries.slice(number * maxResults, (number + 1) * maxResults),
            ...(rest.length === 0 ? {} : { nextToken: String(number + 1) }),
          };
        },
      }),
  },
  {
    does: "takes back no token of its own service",
    breaks: "the service's own token is a StartingToken, too",
    plant(client) {
      const wrap = (token: string) => `${token}___5`;
      return withOperations(client, {
        async listJobs(request, options) {
          const nextToken = request.nextToken?.replace(/___5$/, "");
          const page = await client.listJobs(
            { ...request, ...(nextToken === undefined ? {} : { nextToken }) },
            options,
          );
          return { ...page, ...(page.nextToken === undefined ? {} : { nextToken: wrap(page.nextToken) }) };
        },
      });
    },
  },
  {
    does: "delivers whole pages, whatever MaxItems says",
    breaks: "MaxItems is exact",
    plant: (client) => ({
      ...client,
      getPaginator: (name) => {
        const paginator = client.getPaginator(name);
        return {
          paginate: (params: { PaginationConfig?: { MaxItems?: number } }, options?: object) => {
            const { MaxItems = 0, ...config } = params.PaginationConfig ?? {};
            const whole = { ...config, ...(MaxItems > 0 ? { MaxItems: Math.ceil(MaxItems / 4) * 4 } : {}) };
            return paginator.paginate({ ...params, PaginationConfig: whole } as never, options);
          },
        } as unknown as typeof paginator;
      },
    }),
  },
  {
    does: "asks for a page before it is wanted",
    breaks: "MaxItems 0 asks for nothing and keeps the place",
    plant: (client) => ({
      ...client,
      getPaginator: (name) => {
        const paginator = client.getPaginator(name);
        return {
          paginate: (params: { appId: string; branchName: string }, options?: object) => {
            const { appId, branchName } = params;
            client.listJobs({ appId, branchName }).catch(() => undefined);
            return paginator.paginate(params, options);
          },
        } as unknown as typeof paginator;
      },
    }),
  },
  {
    does: "lists only the first page of apps and of branches",
    breaks: "the branches of an app are listed whole",
    plant: (client) =>
      withOperations(client, {
        listBranches: async (request, options) => ({
          branches: (await client.listBranches(request, options)).branches,
        }),
        listApps: async (request, options) => ({ apps: (await client.listApps(request, options)).apps }),
      }),
  },
  {
    does: "forgets the page size it was given for apps, and names the first one only",
    breaks: "apps are listed whole",
    plant: (client) =>
      withOperations(client, {
        listApps: async (request, options) => ({
          apps: (await client.listApps(request, options)).apps.slice(0, 1),
        }),
      }),
  },
  {
    does: "decodes a branch name once more",
    breaks: "a branch is found by any name",
    plant: (client) =>
      withOperations(client, {
        listJobs: (request, options) =>
          client.listJobs({ ...request, branchName: request.branchName.replaceAll("+", " ") }, options),
      }),
  },
];
