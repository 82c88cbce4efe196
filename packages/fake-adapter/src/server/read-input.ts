import { operations, type Operation } from "@jobs/contract";
import { ServiceError } from "../service-error.ts";
import type { Route } from "./read-route.ts";

/** The members of a request that its operation knows, from its path, query or body; not checked yet. */
export function readInput({ operation, labels }: Route, query: string, body: string): object {
  const known: object = operations[operation].request.shape;
  const given = Object.entries(readMembers(operation, query, body));
  return { ...Object.fromEntries(given.filter(([name]) => Object.hasOwn(known, name))), ...labels };
}

function readMembers(operation: Operation, query: string, body: string): object {
  const { http } = operations[operation];
  if (http.startsWith("POST")) return readBody(body);
  return http.startsWith("GET") ? readQuery(query) : {};
}

function readQuery(query: string): { nextToken?: string; maxResults?: number } {
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
  throw new ServiceError("BadRequestException", "maxResults is not an integer.");
}

/** A member that is null counts as absent. Times are epoch seconds. */
function readBody(body: string): object {
  const members = parse(body);
  if (typeof members !== "object" || members === null || Array.isArray(members))
    throw new ServiceError("SerializationException", "The body is not a JSON object.");
  const given = Object.entries(members).filter(([, value]) => value !== null);
  return Object.fromEntries(
    given.map(([name, value]) => [
      name,
      name === "commitTime" && typeof value === "number" ? new Date(value * 1000) : value,
    ]),
  );
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body || "{}");
  } catch {
    throw new ServiceError("SerializationException", "The body is not JSON.");
  }
}
