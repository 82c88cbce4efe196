import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Kind, OperationShape } from "../operation-shape.ts";
import type { PaginatorModel } from "../paginator-model.ts";

/** An operation as `describe_botocore.py` writes it: its paginator model, and the types of its members. */
interface Described {
  readonly serviceId: string;
  readonly operation: string;
  readonly input: Readonly<Record<string, string>>;
  readonly output: Readonly<Record<string, string>>;
  readonly model: PaginatorModel;
}

export interface DescribedShape {
  readonly shape: OperationShape;
  readonly model: PaginatorModel;
}

/** The version of botocore whose models the exceptions are written from. */
export const version = "1.43.11";

/** Every operation that botocore has a paginator model for. */
export function describedOperations(): DescribedShape[] {
  const file = new URL(`../../../models/botocore-${version}.ndjson.gz`, import.meta.url);
  return readDescriptions(gunzipSync(readFileSync(file)).toString());
}

/** Reads descriptions of operations, one JSON object per line. */
export function readDescriptions(lines: string): DescribedShape[] {
  return lines
    .trimEnd()
    .split("\n")
    .map((line) => toShape(JSON.parse(line) as Described));
}

/** The last part of the namespace of a service's schemas, which follows from its id: `cloudwatchlogs` from `CloudWatch Logs`. */
function serviceOf(serviceId: string): string {
  return serviceId.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}

function toShape({ serviceId, operation, input, output, model }: Described): DescribedShape {
  const shape = {
    service: serviceOf(serviceId),
    operation,
    input: toKinds(input),
    output: toKinds(output),
    // The description says nothing of what the members of the output hold.
    within: () => ({}),
  };
  return { shape, model };
}

function toKinds(members: Readonly<Record<string, string>>): Readonly<Record<string, Kind>> {
  return Object.fromEntries(Object.entries(members).map(([name, type]) => [name, kinds[type] ?? "other"]));
}

const kinds: Readonly<Record<string, Kind>> = {
  boolean: "boolean",
  double: "number",
  float: "number",
  integer: "number",
  list: "list",
  long: "number",
  map: "map",
  string: "string",
  structure: "structure",
};
