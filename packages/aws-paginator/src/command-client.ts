/** What a command of the AWS SDK v3 is made of, as far as its types are told by its shape alone. */
export type CommandClass = new (...args: never[]) => {
  // Not the constructor's parameter: it is optional where every member of the input is, which tells less.
  readonly input: object;
  resolveMiddleware(stack: never, ...rest: never[]): (...args: never[]) => Promise<{ output: unknown }>;
};

export type InputOf<Command extends CommandClass> = InstanceType<Command>["input"];
export type OutputOf<Command extends CommandClass> = Awaited<
  ReturnType<ReturnType<InstanceType<Command>["resolveMiddleware"]>>
>["output"];

/** A client of the AWS SDK v3, or anything that sends its commands. */
export interface CommandClient<Command> {
  send(command: Command, options?: { readonly abortSignal?: AbortSignal }): PromiseLike<unknown>;
}

/** What the commands take that go through a stack of middleware: a client has one, and a command says which it belongs to. */
type InputsOf<Stack> = Stack extends { add(middleware: infer Middleware, ...rest: never): unknown }
  ? Middleware extends (next: infer Next, ...rest: never) => unknown
    ? Next extends (args: infer Args) => unknown
      ? Args extends { readonly input: infer Inputs }
        ? Inputs
        : never
      : never
    : never
  : never;

type StackOf<Command extends CommandClass> = Parameters<InstanceType<Command>["resolveMiddleware"]>[0];

/** Whether two types are one, and not only assignable to each other. */
type Same<One, Other> =
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- a type parameter is what makes the compiler compare them so
  (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;

/**
 * Asks of a client of the SDK that it takes all that the client of the command takes. What its `send` says is too loose: there any
 * command passes for one without members.
 */
export type ClientOf<Command extends CommandClass, Client> = Client extends {
  readonly middlewareStack: infer Stack;
}
  ? Same<InputsOf<Stack> | InputsOf<StackOf<Command>>, InputsOf<Stack>> extends true
    ? unknown
    : { readonly clientOf: InstanceType<Command> }
  : CommandClient<InstanceType<Command>>;
