import type { PaginatorModel } from "@jobs/aws-paginator";
import { asList } from "../../packages/aws-paginator/src/as-list.ts";
import { withPath } from "../../packages/aws-paginator/src/dotted-path.ts";
import type { Command } from "./aws-clients.ts";

export interface TwoPages {
  /** The inputs of the requests, without members that are undefined. */
  readonly inputs: readonly Readonly<Record<string, unknown>>[];
  send(command: Command): Promise<object>;
}

/** A list of three items on two pages, as an operation with this model returns it. */
export function twoPages(model: PaginatorModel): TwoPages {
  const inputs: Record<string, unknown>[] = [];
  const [items = ""] = asList(model.result_key);

  return {
    inputs,
    async send({ input }) {
      const asked = Object.entries(input).filter(([, value]) => value !== undefined);
      const last = inputs.push(Object.fromEntries(asked)) > 1;
      let page = withPath({}, items, last ? [{ Id: "c" }] : [{ Id: "a" }, { Id: "b" }]);
      if (model.more_results !== undefined) page = withPath(page, model.more_results, !last);
      return last ? page : asList(model.output_token).reduce(withToken, page);
    },
  };
}

/** Adds the next token to a page: where the model finds it, or in the last item if that has the token. */
function withToken(page: object, expression: string): object {
  const [path = ""] = expression.split(" || ");
  const last = /^(.+)\[-1\]\.(\w+)$/.exec(path);
  const [, list = path, name] = last ?? [];
  return withPath(page, list, name === undefined ? "next" : [{ [name]: "a" }, { [name]: "next" }]);
}
