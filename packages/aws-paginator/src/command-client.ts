/** The class of a command of the AWS SDK v3. The types of its input and output are read from this shape alone. */
export type CommandClass = new (...args: never[]) => {
  // The constructor's parameter tells less: it is optional if every member of the input is.
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

/** The inputs of all commands that a stack of middleware takes. A client has such a stack, and a command names its type. */
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

/** Whether two types are the same, and not only assignable to each other. */
type Same<One, Other> =
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- a type parameter is what makes the compiler compare them so
  (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;

/**
 * Requires that a client of the SDK takes all the commands that the command's own client takes. The type of its `send` is too
 * loose for that: any command passes for one whose input has no members.
 */
export type ClientOf<Command extends CommandClass, Client> = Client extends {
  readonly middlewareStack: infer Stack;
}
  ? Same<InputsOf<Stack> | InputsOf<StackOf<Command>>, InputsOf<Stack>> extends true
    ? unknown
    : { readonly clientOf: InstanceType<Command> }
  : CommandClient<InstanceType<Command>>;
