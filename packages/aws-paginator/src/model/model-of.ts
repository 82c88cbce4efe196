import { asList } from "../as-list.ts";
import { readConvention } from "./convention.ts";
import type { Exception } from "./exception.ts";
import { ModelError } from "./model-error.ts";
import type { OperationShape } from "./operation-shape.ts";
import type { PaginatorModel } from "./paginator-model.ts";

/** One path, or several, of which `MaxItems` counts the first. */
export type Paths = string | readonly string[];

/**
 * The model of an operation: what was chosen, else what the exception says, else what the convention says.
 *
 * @throws {ModelError} if none of them says it. Nothing is guessed.
 */
export function modelOf(shape: OperationShape, exception: Exception = {}, chosen?: Paths): PaginatorModel {
  const { lists, ...reading } = readConvention(shape);
  const { token, next, items, size = "", more = "", keep } = { ...reading, ...exception };
  if (token === undefined || next === undefined) throw noTokens(shape);
  if (chosen === undefined && items === undefined) throw noList(shape, lists);
  const result_key = chosen === undefined ? asList(items ?? []) : choose(shape, lists, chosen, exception);

  // Other lists are not kept: the first page may have only a part of them.
  const used = new Set([...asList(next), ...result_key, more, ...lists].map(headOf));
  return {
    input_token: token,
    output_token: next,
    result_key,
    ...(size !== "" && { limit_key: size }),
    ...(more !== "" && { more_results: more }),
    non_aggregate_keys: keep ?? Object.keys(shape.output).filter((name) => !used.has(name)),
  };
}

/**
 * Makes the error for a result key that holds a structure, whose members cannot be counted as items. A map does have items, and
 * only the schema tells the two apart.
 */
export function uncountable(shape: OperationShape, model: PaginatorModel): (() => ModelError) | undefined {
  const [name = ""] = asList(model.result_key);
  if (shape.output[name] !== "structure") return undefined;
  const lists = Object.entries(shape.within(name)).flatMap(([inner, kind]) =>
    kind === "list" || kind === "map" ? [`${name}.${inner}`] : [],
  );
  const message = `In the output of ${nameOf(shape)}, ${name} is a structure, and its members cannot be counted as items. ${candidates(lists)}`;
  return () => new ModelError("NO_LIST", message);
}

/** The paths that were chosen, followed by the others that the exception names. */
function choose(
  shape: OperationShape,
  lists: readonly string[],
  chosen: Paths,
  { items = [] }: Exception,
): string[] {
  for (const path of asList(chosen)) {
    const kind = shape.output[path] ?? shape.output[headOf(path)];
    const holds = path in shape.output ? kind === "list" || kind === "map" : kind === "structure";
    if (!holds && !asList(items).includes(path)) {
      const message = `The output of ${nameOf(shape)} has no list ${JSON.stringify(path)}. ${candidates(lists)}`;
      throw new ModelError("NO_LIST", message);
    }
  }
  // A member that holds a chosen list is left out: it would be emptied together with the list.
  const others = asList(items).filter((item) => !asList(chosen).some((path) => path.startsWith(`${item}.`)));
  return [...new Set([...asList(chosen), ...others])];
}

function noTokens(shape: OperationShape): ModelError {
  const takes = Object.keys(shape.input).join(", ");
  const gives = Object.keys(shape.output).join(", ");
  return new ModelError(
    "NO_TOKENS",
    `Cannot tell which members of ${nameOf(shape)} are its page token. Its input has ${takes || "no members"}; its output has ${gives || "no members"}. ${passModel}`,
  );
}

function noList(shape: OperationShape, lists: readonly string[]): ModelError {
  if (lists.length === 0)
    return new ModelError("NO_LIST", `The output of ${nameOf(shape)} has no list. ${candidates(lists)}`);
  return new ModelError(
    "SEVERAL_LISTS",
    `The output of ${nameOf(shape)} has several lists, and it is not known which one is paginated. ${candidates(lists)}`,
  );
}

function candidates(lists: readonly string[]): string {
  if (lists.length === 0) return passModel;
  const options = lists.map((name) => `{ items: ${JSON.stringify(name)} }`).join(" or ");
  return `Pass ${options} as the third argument.`;
}

const passModel = "Pass a model as the third argument: { input_token, output_token, result_key }.";

function nameOf({ service, operation }: OperationShape): string {
  return `${operation} of ${service}`;
}

function headOf(path: string): string {
  return /^[^.[|\s]*/.exec(path)?.[0] ?? "";
}
