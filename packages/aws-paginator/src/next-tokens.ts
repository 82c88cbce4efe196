import { asList } from "./as-list.ts";
import { compileExpression } from "./expression.ts";
import type { PaginatorModel } from "./model/paginator-model.ts";
import { noneText } from "./token/none-text.ts";
import { isTrue } from "./truth.ts";

type Page = { readonly input: Readonly<Record<string, unknown>> };

/** For each input token of a model, how to find its next value in a response: `undefined` where there is none. */
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
    // More input tokens than output tokens: the others stay what they are, as long as the list goes on.
    return (response, { input }) =>
      outputs.some((output) => next(output, response) !== undefined) ? input[name] : undefined;
  });
}
