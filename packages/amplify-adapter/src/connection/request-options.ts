import type { AmplifyClientOptions } from "../amplify-client-options.ts";
import type { ProfileChoice } from "../profile.ts";
import type { Secrets } from "../secrets.ts";
import { chooseProxies } from "./proxies.ts";
import type { RequestHandlerOptions } from "./request-handler.ts";
import { readTrust } from "./trust.ts";

/** How requests go out, as the options of a client, its environment and its profile say. */
export function requestOptionsOf(
  {
    requestTimeout = 30_000,
    proxy,
    caBundle,
    verifySsl,
  }: Pick<AmplifyClientOptions, "requestTimeout" | "proxy" | "caBundle" | "verifySsl">,
  profile: ProfileChoice,
  secrets: Secrets,
): RequestHandlerOptions {
  return {
    requestTimeout,
    proxyFor: chooseProxies(proxy, process.env, secrets),
    readTrust: () => readTrust({ caBundle, verifySsl, profile: profile.name }),
  };
}
