import { AmplifyClient } from "@aws-sdk/client-amplify";
import type { AmplifyClientOptions } from "./amplify-client-options.ts";
import { checkOptions } from "./check-options.ts";
import { chooseProxies } from "./connection/proxies.ts";
import { createRequestHandler } from "./connection/request-handler.ts";
import { readTrust } from "./connection/trust.ts";
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
  const { region, endpoint, maxAttempts, retryMode, requestTimeout = 30_000, mfaCodeProvider } = options;
  const { caBundle, verifySsl } = options;
  const requestHandler = createRequestHandler({
    requestTimeout,
    proxyFor: chooseProxies(options.proxy, process.env, secrets),
    readTrust: () => readTrust({ caBundle, verifySsl, profile: profile.name }),
  });
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
