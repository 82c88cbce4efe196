import type { ClientOf, CommandClass, CommandClient, InputOf, OutputOf } from "./command-client.ts";
import type { AwsPaginator } from "./aws-paginator.ts";
import type { CheckedModel } from "./model/checked-model.ts";
import type { ListChoice, ModelFor } from "./model/list-model.ts";
import { modelOfCommand, withModel } from "./model/model-of-command.ts";
import type { LimitMember, PaginatorModel } from "./model/paginator-model.ts";
import { createModelPaginator } from "./model-paginator.ts";

/**
 * A boto3 paginator for a command of the AWS SDK v3, whose input and output types it infers.
 *
 * @param model What is paginated. Without a model it is read from the command: as in boto3, or for lists that boto3 does not know,
 *   by the convention that the others follow. `{ items: "Contents" }` says which list is meant.
 * @param limit The page sizes that the operation takes.
 * @throws {ModelError} if the command does not say what is paginated.
 * @throws {RangeError} if `model` is neither a model nor `{ items }`.
 */
export function paginatorFor<
  Client extends CommandClient<never>,
  Command extends CommandClass,
  const Given extends (PaginatorModel & { readonly items?: never }) | ListChoice = ListChoice,
>(
  client: Client & ClientOf<Command, Client>,
  Command: Command,
  model?: Given & CheckedModel<Given, InputOf<Command>, OutputOf<Command>>,
  limit?: LimitMember,
): AwsPaginator<InputOf<Command>, OutputOf<Command>, ModelFor<OutputOf<Command>, Given>> {
  // Whoever passes the class knows the types of its input and output.
  const Constructor = Command as unknown as new (input: object) => InstanceType<Command>;
  const sender = client as CommandClient<object>;
  const given: PaginatorModel | ListChoice = model ?? {};
  const command = new Constructor({});
  const known = isModel(given)
    ? withModel(command, given, limit)
    : modelOfCommand(command, readItems(given), limit);
  return createModelPaginator(
    (input: object, { signal }) => sender.send(new Constructor(input), { abortSignal: signal }),
    known,
  ) as AwsPaginator<InputOf<Command>, OutputOf<Command>, ModelFor<OutputOf<Command>, Given>>;
}

function isModel(given: PaginatorModel | ListChoice): given is PaginatorModel {
  return "input_token" in given || "result_key" in given;
}

function readItems({ items, ...others }: ListChoice): ListChoice["items"] {
  const [unknown] = Object.keys(others);
  if (unknown === undefined) return items;
  const expected =
    "The third argument must be { items }, or a model: { input_token, output_token, result_key }";
  throw new RangeError(`${expected}; got the member ${JSON.stringify(unknown)}.`);
}
