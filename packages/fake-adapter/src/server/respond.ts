import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { z } from "zod";
import {
  getJobRequestSchema,
  listAppsRequestSchema,
  listBranchesRequestSchema,
  listJobsRequestSchema,
} from "@jobs/contract";
import type { FakeService } from "../fake-service.ts";
import { ServiceFault } from "../service-fault.ts";
import { readQuery, readRoute } from "./read-request.ts";
import { toWire } from "./to-wire.ts";

/** Answers one HTTP request as the Amplify API does. */
export function respond(service: FakeService, request: IncomingMessage, response: ServerResponse): void {
  // A body has no meaning for any of these operations; it is read and dropped so that the connection can go on.
  request.resume();
  try {
    const found = answer(service, request.method ?? "", request.url ?? "");
    if (found === undefined)
      send(response, 404, { message: "No such operation." }, "UnknownOperationException");
    else send(response, 200, found);
  } catch (error) {
    if (error instanceof ServiceFault) send(response, error.status, { message: error.message }, error.name);
    else send(response, 500, { message: "The fake service has a defect." }, "InternalFailureException");
  }
}

function answer(service: FakeService, method: string, url: string): object | undefined {
  const [path = "", query = ""] = splitOnce(url, "?");
  const route = readRoute(method, path);
  if (route === undefined) return undefined;
  const { operation, ...labels } = route;
  if (operation === "GetJob") return service.getJob(checked(getJobRequestSchema, labels));
  const input = { ...labels, ...readQuery(query) };
  if (operation === "ListApps") return service.listApps(checked(listAppsRequestSchema, input));
  if (operation === "ListBranches") return service.listBranches(checked(listBranchesRequestSchema, input));
  return service.listJobs(checked(listJobsRequestSchema, input));
}

function checked<T>(schema: z.ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new ServiceFault(
    "BadRequestException",
    `1 validation error detected: ${issue?.path.join(".")}: ${issue?.message}`,
  );
}

function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function send(response: ServerResponse, status: number, body: object, errorType?: string): void {
  const text = toWire(body);
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(text),
    "x-amzn-requestid": randomUUID(),
    ...(errorType === undefined ? {} : { "x-amzn-errortype": errorType }),
  });
  response.end(text);
}
