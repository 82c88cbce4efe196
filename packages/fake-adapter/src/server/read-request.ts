import { ServiceFault } from "../service-fault.ts";

export type Route =
  | { readonly operation: "ListApps" }
  | { readonly operation: "ListBranches"; readonly appId: string }
  | { readonly operation: "ListJobs"; readonly appId: string; readonly branchName: string }
  | {
      readonly operation: "GetJob";
      readonly appId: string;
      readonly branchName: string;
      readonly jobId: string;
    };

/** The operation that a method and a path name; labels are percent-decoded. `undefined` when there is none. */
export function readRoute(method: string, path: string): Route | undefined {
  const [root, apps, appId, branches, branchName, jobs, jobId, ...rest] = path.split("/").map(decodeLabel);
  if (method !== "GET" || root !== "" || apps !== "apps" || rest.length > 0) return undefined;
  if (appId === undefined) return { operation: "ListApps" };
  if (branches !== "branches") return undefined;
  if (branchName === undefined) return { operation: "ListBranches", appId };
  if (jobs !== "jobs") return undefined;
  if (jobId === undefined) return { operation: "ListJobs", appId, branchName };
  return { operation: "GetJob", appId, branchName, jobId };
}

/** The members that travel in the query. */
export function readQuery(query: string): { nextToken?: string; maxResults?: number } {
  const members = new URLSearchParams(query);
  const nextToken = members.get("nextToken");
  const maxResults = members.get("maxResults");
  return {
    ...(nextToken === null ? {} : { nextToken }),
    ...(maxResults === null ? {} : { maxResults: readInteger(maxResults) }),
  };
}

function readInteger(text: string): number {
  if (/^-?\d{1,10}$/.test(text)) return Number(text);
  throw new ServiceFault("BadRequestException", "maxResults is not an integer.");
}

function decodeLabel(label: string): string {
  try {
    return decodeURIComponent(label);
  } catch {
    throw new ServiceFault("BadRequestException", "The path holds a broken percent-encoding.");
  }
}
