import type { $Command, AmplifyClientResolvedConfig } from "@aws-sdk/client-amplify";

/** The middleware of one command: what is added here leaves the client alone, which may not be ours. */
export type CommandStack<Input extends object, Output extends object> = $Command<
  Input,
  Output,
  AmplifyClientResolvedConfig
>["middlewareStack"];

/** What comes after a middleware that stands where a request is finished. */
export type Finish<Input extends object, Output extends object> = (args: {
  readonly input: Input;
  readonly request: unknown;
}) => Promise<{ response: unknown; output: Output }>;
