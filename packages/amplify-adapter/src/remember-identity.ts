import { getSmithyContext } from "@smithy/core/client";
import type { CommandStack } from "./command-stack.ts";
import type { Secrets } from "./secrets.ts";

/** Learns what a request is signed with, even by a ready-made client, so that no message reveals it. */
export function rememberIdentity<Input extends object, Output extends object>(
  stack: CommandStack<Input, Output>,
  secrets: Secrets,
): void {
  stack.add(
    (next, context) => (args) => {
      // The SDK does not type the identity: for Amplify it is a pair of keys, and perhaps a token.
      const { selectedHttpAuthScheme } = getSmithyContext(context) as {
        selectedHttpAuthScheme?: {
          identity?: { accessKeyId?: string; secretAccessKey?: string; sessionToken?: string };
        };
      };
      const { accessKeyId, secretAccessKey, sessionToken } = selectedHttpAuthScheme?.identity ?? {};
      secrets.add(accessKeyId, secretAccessKey, sessionToken);
      return next(args);
    },
    { step: "finalizeRequest", priority: "low", name: "rememberIdentity" },
  );
}
