import { readCommandSchema } from "./command-schema.ts";
import { exceptions } from "./exceptions.ts";
import { ModelError } from "./model-error.ts";
import { modelOf, type Paths } from "./model-of.ts";
import type { LimitMember, PaginatorModel } from "./paginator-model.ts";

/** What a command says of its paging, and of the size of its pages. */
export interface CommandModel {
  readonly model: PaginatorModel;
  readonly limit: LimitMember;
}

/** @throws {ModelError} when the command does not say it. */
export function modelOfCommand(
  command: object,
  items: Paths | undefined,
  limit: LimitMember | undefined,
): CommandModel {
  const shape = readCommandSchema(command);
  if (shape === undefined) throw noSchema(command);
  const model = modelOf(shape, own(own(exceptions, shape.service), shape.operation), items);
  const type = shape.input[model.limit_key ?? ""] === "string" ? "string" : "integer";
  return { model, limit: { type, ...limit } };
}

function own<Value>(table: Readonly<Record<string, Value>> = {}, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function noSchema(command: object): ModelError {
  const message =
    `${command.constructor.name} does not say what it takes and gives: commands of the AWS SDK do so since 3.940. ` +
    "Update the client, or pass a model as the third argument: { input_token, output_token, result_key }.";
  return new ModelError("NO_SCHEMA", message);
}
