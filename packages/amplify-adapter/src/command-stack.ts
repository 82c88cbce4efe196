import type { $Command, AmplifyClientResolvedConfig } from "@aws-sdk/client-amplify";

/** The middleware of one command: what is added here leaves the client alone, which may not be ours. */
export type CommandStack<Input extends object, Output extends object> = $Command<
  Input,
  Output,
  AmplifyClientResolvedConfig
>["middlewareStack"];
