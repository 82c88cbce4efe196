import { readCommandSchema } from "./command-schema.ts";
import { exceptions } from "./exceptions.ts";
import { ModelError } from "./model-error.ts";
import { modelOf, uncountable, type Paths } from "./model-of.ts";
import type { LimitMember, PaginatorModel } from "./paginator-model.ts";

/** What is known about the paging of an operation. */
export interface CommandModel<Model = PaginatorModel> {
  readonly model: Model;
  /** Which page sizes it takes. */
  readonly limit?: LimitMember | undefined;
  /** Makes the error that says why `MaxItems` has nothing to count; `undefined` if it has. */
  readonly uncountable?: (() => ModelError) | undefined;
}

/** @throws {ModelError} if the command does not say how it is paginated. */
export function modelOfCommand(
  command: object,
  items: Paths | undefined,
  limit: LimitMember | undefined,
): CommandModel {
  const shape = readCommandSchema(command);
  if (shape === undefined) throw noSchema(command);
  const model = modelOf(shape, own(own(exceptions, shape.service), shape.operation), items);
  const type = shape.input[model.limit_key ?? ""] === "string" ? "string" : "integer";
  return { model, limit: { type, ...limit }, uncountable: uncountable(shape, model) };
}

/** A model that the caller gave, with what the command adds to it. */
export function withModel(
  command: object,
  model: PaginatorModel,
  limit: LimitMember | undefined,
): CommandModel {
  const shape = readCommandSchema(command);
  return { model, limit, uncountable: shape && uncountable(shape, model) };
}

function own<Value>(table: Readonly<Record<string, Value>> = {}, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function noSchema(command: object): ModelError {
  const message =
    `${command.constructor.name} does not describe its input and output: commands of the AWS SDK do so since 3.940. ` +
    "Update the client, or pass a model as the third argument: { input_token, output_token, result_key }.";
  return new ModelError("NO_SCHEMA", message);
}
