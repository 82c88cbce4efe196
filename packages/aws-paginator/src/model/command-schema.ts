import type { Kind, Members, OperationShape } from "./operation-shape.ts";

/**
 * A schema, which commands of the AWS SDK v3 have had since 3.940. It is not documented; a test reads those of many clients and
 * versions.
 *
 * - a number: a plain kind; with 64 added, a list of it, with 128 added, a map of it
 * - `[id, namespace, name, traits, ...]`: the id says what it is, the rest what it is made of
 * - `[schema, traits]`: a member with traits of its own
 * - a function that returns any of these
 */
type Schema = unknown;

const ids = { simple: 0, list: 1, map: 2, structure: 3, operation: 9 } as const;
const plain: readonly Kind[] = ["string", "number", "boolean"];
const listOf = 64;
const mapOf = 128;

/** What a command says about its operation; `undefined` if it comes from an SDK without schemas. */
export function readCommandSchema(command: object): OperationShape | undefined {
  const schema = resolve(schemaOf(command));
  if (!Array.isArray(schema) || schema[0] !== ids.operation) return undefined;
  const [, namespace, operation, , input, output] = schema as readonly Schema[];
  const outputs = membersOf(output);
  return {
    service: String(namespace).replace(/^com\.amazonaws\./, ""),
    operation: String(operation),
    input: kindsOf(membersOf(input)),
    output: kindsOf(outputs),
    within: (name) => kindsOf(membersOf(outputs[name])),
  };
}

/** Commands of `@aws-sdk/lib-dynamodb` wrap the one that is sent. */
function schemaOf(command: {
  readonly schema?: Schema;
  readonly clientCommand?: { readonly schema?: Schema };
}): Schema {
  return command.schema ?? command.clientCommand?.schema;
}

function resolve(schema: Schema): Schema {
  if (typeof schema === "function") return resolve((schema as () => Schema)());
  if (!Array.isArray(schema)) return schema;
  if (schema.length === 2) return resolve(schema[0]);
  return schema[0] === ids.simple ? resolve(schema[4]) : schema;
}

function membersOf(schema: Schema): Readonly<Record<string, Schema>> {
  const structure = resolve(schema);
  if (!Array.isArray(structure) || structure[0] !== ids.structure) return {};
  const [, , , , names, schemas] = structure as readonly (readonly Schema[])[];
  return Object.fromEntries((names ?? []).map((name, index) => [name, schemas?.[index]]));
}

function kindsOf(members: Readonly<Record<string, Schema>>): Members {
  return Object.fromEntries(Object.entries(members).map(([name, schema]) => [name, kindOf(resolve(schema))]));
}

function kindOf(schema: Schema): Kind {
  if (typeof schema === "number") {
    if (schema >= mapOf) return "map";
    return schema >= listOf ? "list" : (plain[schema] ?? "other");
  }
  const id: unknown = Array.isArray(schema) ? schema[0] : undefined;
  if (id === ids.list) return "list";
  if (id === ids.map) return "map";
  return id === ids.structure ? "structure" : "other";
}
