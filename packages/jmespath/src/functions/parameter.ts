import { Reference } from "../values/reference.ts";
import {
  isNumber,
  isObject,
  isText,
  typeOf,
  type Members,
  type Numeric,
  type ValueType,
} from "../values/value-type.ts";

/** What a function accepts as one of its arguments. */
export interface Parameter<Value> {
  /** Its name in error messages, in the plural. */
  readonly name: string;
  takes(value: unknown): value is Value;
}

export const anything: Parameter<unknown> = {
  name: "anything",
  takes: (_value): _value is unknown => true,
};
export const numbers: Parameter<Numeric> = { name: "numbers", takes: isNumber };
export const texts: Parameter<string> = { name: "strings", takes: isText };
export const objects: Parameter<Members> = { name: "objects", takes: isObject };
export const expressions: Parameter<Reference> = {
  name: "expressions (&name)",
  takes: (value) => value instanceof Reference,
};
export const lists: Parameter<readonly unknown[]> = { name: "arrays", takes: isList };
export const listsOfNumbers = listsOf(numbers);
export const listsOfTexts = listsOf(texts);

/** Either of two. An empty list is a list of both kinds. */
export function either<One, Other>(one: Parameter<One>, other: Parameter<Other>): Parameter<One | Other> {
  return {
    name: `${one.name} or ${other.name}`,
    takes: (value): value is One | Other => one.takes(value) || other.takes(value),
  };
}

/** What was given instead, in words that reveal nothing of the value itself. */
export function nameOf(value: unknown): string {
  if (Array.isArray(value)) {
    const types = new Set(value.map((element) => nounOf[typeOf(element)]));
    return types.size === 0 ? "an empty array" : `an array with ${[...types].join(", ")} in it`;
  }
  return nounOf[typeOf(value)];
}

const nounOf: Readonly<Record<ValueType, string>> = {
  null: "null",
  boolean: "a boolean",
  number: "a number",
  string: "a string",
  array: "an array",
  object: "an object",
  expression: "an expression (&)",
  other: "a value that JSON does not have, such as a date",
};

function listsOf<Value>({ name, takes }: Parameter<Value>): Parameter<readonly Value[]> {
  return {
    name: `arrays of ${name}`,
    takes: (value): value is readonly Value[] => isList(value) && value.every((element) => takes(element)),
  };
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
