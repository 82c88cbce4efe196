import type { $Command, AmplifyClientResolvedConfig } from "@aws-sdk/client-amplify";

/** The middleware of one command. Adding to it does not change the client, which may belong to the caller. */
export type CommandStack<Input extends object, Output extends object> = $Command<
  Input,
  Output,
  AmplifyClientResolvedConfig
>["middlewareStack"];

/** The handler after a middleware of the step that finishes a request. */
export type Finish<Input extends object, Output extends object> = (args: {
  readonly input: Input;
  readonly request: unknown;
}) => Promise<{ response: unknown; output: Output }>;
