import { AmplifyClient } from "@aws-sdk/client-amplify";
import type { AmplifyClientOptions } from "./amplify-client-options.ts";
import { checkOptions } from "./check-options.ts";
import { requestOptionsOf } from "./connection/request-options.ts";
import { createRequestHandler } from "./connection/request-handler.ts";
import { defaultRegion } from "./default-region.ts";
import { createIdentity } from "./identity/identity.ts";
import type { ProfileChoice } from "./profile.ts";
import type { Secrets } from "./secrets.ts";
import { retryWithoutWait } from "./wait-to-retry.ts";

/** Options that are not given are left out, so that the SDK looks for them in its usual places. */
export function createSdkClient(
  options: AmplifyClientOptions,
  profile: ProfileChoice,
  secrets: Secrets,
): AmplifyClient {
  checkOptions(options);
  const { region, endpoint, maxAttempts, retryMode, mfaCodeProvider } = options;
  const requestHandler = createRequestHandler(requestOptionsOf(options, profile, secrets));
  const settings = { region: region || defaultRegion(), endpoint, maxAttempts, retryMode };
  const set = Object.entries(settings).filter(([, value]) => value !== undefined);
  const client = new AmplifyClient({
    ...Object.fromEntries(set),
    profile: profile.name,
    credentials: createIdentity(profile, { requestHandler, mfaCodeProvider, secrets }),
    requestHandler,
  });
  retryWithoutWait(client);
  return client;
}
