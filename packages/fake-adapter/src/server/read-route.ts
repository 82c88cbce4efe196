import { operations, type Operation } from "@jobs/contract";
import { operationKeys } from "../requests.ts";
import { ServiceError } from "../service-error.ts";

export interface Route {
  readonly operation: Operation;
  /** The members that are in the path. */
  readonly labels: Readonly<Record<string, string>>;
}

/** The operation for a method and a path, with percent-decoded labels; `undefined` if there is none. */
export function readRoute(method: string, path: string): Route | undefined {
  const parts = `${method} ${path}`.split("/");
  for (const operation of operationKeys) {
    const labels = match(operations[operation].http.split("/"), parts);
    if (labels) return { operation, labels };
  }
  return undefined;
}

function match(route: readonly string[], parts: readonly string[]): Record<string, string> | undefined {
  if (route.length !== parts.length) return undefined;
  const labels: Record<string, string> = {};
  for (const [index, name] of route.entries()) {
    const part = parts[index] ?? "";
    if (name.startsWith("{")) labels[name.slice(1, -1)] = part;
    else if (name !== part) return undefined;
  }
  return Object.fromEntries(Object.entries(labels).map(([name, label]) => [name, decodeLabel(label)]));
}

function decodeLabel(label: string): string {
  try {
    return decodeURIComponent(label);
  } catch {
    throw new ServiceError("BadRequestException", "The path has an invalid percent-encoding.");
  }
}
