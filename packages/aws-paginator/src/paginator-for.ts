import { createPaginator, type AwsPaginator } from "./create-paginator.ts";
import type { LimitMember, PaginatorModel } from "./model/paginator-model.ts";

/** What a command of the AWS SDK v3 is made of, as far as its types are told by its shape alone. */
type Resolve<Output> = (...args: never[]) => (...args: never[]) => Promise<{ output: Output }>;
type CommandClass<Input, Output> = new (...args: never[]) => {
  // Not the constructor's parameter: it is optional where every member of the input is, which tells less.
  readonly input: Input;
  resolveMiddleware: Resolve<Output>;
};

/** A client of the AWS SDK v3, or anything that sends its commands. */
export interface CommandClient<Command> {
  send(command: Command, options?: { readonly abortSignal?: AbortSignal }): PromiseLike<unknown>;
}

/** A boto3 paginator for a command of the AWS SDK v3, with input and output inferred from it. */
export function paginatorFor<Input extends object, Output, const Model extends PaginatorModel>(
  client: CommandClient<never>,
  Command: CommandClass<Input, Output>,
  model: Model,
  limit?: LimitMember,
): AwsPaginator<Input, Output, Model> {
  // A client is generic in its commands; which of them it takes is known to whoever passes both.
  const sender = client as CommandClient<object>;
  const Constructor = Command as new (input: Input) => object;
  return createPaginator(
    (input: Input, { signal }) =>
      sender.send(new Constructor(input), { abortSignal: signal }) as PromiseLike<Output>,
    model,
    limit,
  );
}
