import { asList } from "./as-list.ts";
import { compileExpression } from "./expression.ts";
import type { PaginatorModel } from "./model/paginator-model.ts";
import { noneText } from "./token/none-text.ts";
import { isTrue } from "./truth.ts";

type Page = { readonly input: Readonly<Record<string, unknown>> };

/** A function for each input token of a model, which finds its next value in a response; `undefined` if there is none. */
export function createNextTokens(model: PaginatorModel): ((response: unknown, page: Page) => unknown)[] {
  const outputs = asList(model.output_token).map(compileExpression);

  function next(read: (response: unknown) => unknown, response: unknown): unknown {
    const token = read(response);
    if (token === noneText.text) return noneText;
    return isTrue(token) ? token : undefined;
  }

  return asList(model.input_token).map((name, index) => {
    const read = outputs[index];
    if (read !== undefined) return (response) => next(read, response);
    // An input token without an output token keeps its value as long as the list goes on.
    return (response, { input }) =>
      outputs.some((output) => next(output, response) !== undefined) ? input[name] : undefined;
  });
}
