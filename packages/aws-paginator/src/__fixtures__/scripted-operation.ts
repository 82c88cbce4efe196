import type { CallContext } from "@jobs/paginator-core";

type Input = Readonly<Record<string, unknown>>;
type Answer = object | Error | ((input: Input) => object);

/** An operation that answers its requests in order, and throws the errors among the answers. */
export function scriptedOperation<Response extends object = Record<string, unknown>>(
  ...answers: readonly Answer[]
) {
  const requests: Input[] = [];
  const operation = async (input: Input, _context: CallContext): Promise<Response> => {
    const answer = answers[requests.push(input) - 1];
    if (answer === undefined) throw new Error(`There is no answer to request ${requests.length}.`);
    if (answer instanceof Error) throw answer;
    return (typeof answer === "function" ? answer(input) : answer) as Response;
  };
  return { operation, requests };
}

/** Freezes a value and all that it holds. */
export function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null && !ArrayBuffer.isView(value)) {
    for (const inner of Object.values(value)) frozen(inner);
    Object.freeze(value);
  }
  return value;
}

export async function gather<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
