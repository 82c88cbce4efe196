import type { RateLimiter } from "@jobs/rate-limiter";
import type { MfaCodeProvider } from "./identity/source.ts";

export interface AmplifyClientOptions {
  /** Default: `AWS_REGION`, then `AWS_DEFAULT_REGION`, then the profile's. */
  readonly region?: string | undefined;
  /**
   * A profile of the AWS config files. Default: `AWS_PROFILE`, then `AWS_DEFAULT_PROFILE`, then `default`. Credentials in the
   * environment are used only if no profile is named here. If a named profile sets anything for credentials, and gives none, that
   * is an error: no other credentials are tried.
   */
  readonly profile?: string | undefined;
  /** The URL to send requests to. Default: `AWS_ENDPOINT_URL_AMPLIFY`, `AWS_ENDPOINT_URL`, the profile's, then AWS. */
  readonly endpoint?: string | undefined;
  /**
   * How many times in all a request is tried if it fails for a while. Default: `AWS_MAX_ATTEMPTS`, the profile's, then 3. Waits
   * between attempts are random; their maximum doubles each time, up to 20 seconds. A client may make about 35 retries that do not
   * help: then it does not retry any more. A request that is throttled waits for its next turn; that counts as an attempt only if
   * no other request of this client got through in the meantime.
   */
  readonly maxAttempts?: number | undefined;
  /**
   * `adaptive` also delays first attempts, as long as the service says that there are too many requests. Default:
   * `AWS_RETRY_MODE`, the profile's, then `standard`.
   */
  readonly retryMode?: "standard" | "adaptive" | undefined;
  /**
   * Decides when a request may be sent. AWS throttles by account and region: share one limiter among all clients that use the same
   * ones, and with no others. Default: one for this client alone, which holds nothing back until the first throttling.
   */
  readonly rateLimiter?: RateLimiter | undefined;
  /** Milliseconds after which an attempt without a complete answer is given up; 0 for never. Default 30,000. */
  readonly requestTimeout?: number | undefined;
  /**
   * The URL of the proxy for all requests, including those to STS and to the SSO portal: `http://user:password@host:port`.
   * `false` for none. Default: `HTTPS_PROXY`, or `HTTP_PROXY` for endpoints with `http:`, but not for the hosts in `NO_PROXY`. The
   * lower-case names of these variables take precedence.
   */
  readonly proxy?: string | false | undefined;
  /**
   * A file of certificates (PEM) to trust instead of Node's own. Default: `AWS_CA_BUNDLE`, the profile's `ca_bundle`, then
   * `REQUESTS_CA_BUNDLE`.
   */
  readonly caBundle?: string | undefined;
  /** `false` accepts any certificate: anybody in between can read requests and answer them. Default true. */
  readonly verifySsl?: boolean | undefined;
  /**
   * Returns the code that the MFA device with this serial number shows, for a profile whose role needs one. Called again when the
   * credentials of the role are about to expire. Without it, such a profile is an error (`CONFIGURATION`).
   */
  readonly mfaCodeProvider?: MfaCodeProvider | undefined;
  /**
   * Called with each secret that the client learns, wherever it comes from: keys, tokens, passwords. The client removes them from
   * its own messages; use this to keep them out of anything else that you print, such as the `cause` of an error.
   */
  readonly onSecret?: ((secret: string) => void) | undefined;
}
