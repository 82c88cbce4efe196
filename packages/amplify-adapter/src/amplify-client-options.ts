import type { RateLimiter } from "@jobs/rate-limiter";
import type { MfaCodeProvider } from "./identity/source.ts";

export interface AmplifyClientOptions {
  /** Default: `AWS_REGION`, then `AWS_DEFAULT_REGION`, then the profile's. */
  readonly region?: string | undefined;
  /**
   * A profile of the AWS config files. Default: `AWS_PROFILE`, then `AWS_DEFAULT_PROFILE`, then `default`. Its credentials go
   * before those in the environment if it is named here, and behind them if the environment names it. Named, it is that profile
   * or an error: where what it sets gives no credentials, nobody else's are taken.
   */
  readonly profile?: string | undefined;
  /** The URL to send requests to. Default: `AWS_ENDPOINT_URL_AMPLIFY`, `AWS_ENDPOINT_URL`, the profile's, then AWS. */
  readonly endpoint?: string | undefined;
  /**
   * How often a request is tried in all when it fails for a while. Default: `AWS_MAX_ATTEMPTS`, the profile's, then 3. Waits between
   * attempts are random and double, up to 20 seconds. A client has a budget of about 35 retries that do not help: when it is used up,
   * the first failure is the last. A request that is throttled waits for its next turn; that counts as an attempt only if no
   * other request of this client got through meanwhile.
   */
  readonly maxAttempts?: number | undefined;
  /**
   * `adaptive` also slows the first attempts down, as long as answers say that there are too many. Default: `AWS_RETRY_MODE`,
   * the profile's, then `standard`.
   */
  readonly retryMode?: "standard" | "adaptive" | undefined;
  /**
   * Who says when a request may be sent. AWS throttles by account and region: give one limiter to all clients that share them, and to nobody
   * else. Default: one of this client, which holds nothing back until the first throttle.
   */
  readonly rateLimiter?: RateLimiter | undefined;
  /** Milliseconds until an attempt without a whole answer is given up; 0 for never. Default 30,000. */
  readonly requestTimeout?: number | undefined;
  /**
   * The URL of the proxy that all requests go through, also those to STS and to the SSO portal: `http://user:password@host:port`.
   * `false` is for none. Default: `HTTPS_PROXY`, or `HTTP_PROXY` for endpoints of `http:`, but not to the hosts in `NO_PROXY`; the
   * same names in small letters go before them.
   */
  readonly proxy?: string | false | undefined;
  /**
   * A file of certificates (PEM) to trust instead of those of Node. Default: `AWS_CA_BUNDLE`, the profile's `ca_bundle`, then
   * `REQUESTS_CA_BUNDLE`.
   */
  readonly caBundle?: string | undefined;
  /** `false` takes any certificate: anybody in between can read and answer. Default true. */
  readonly verifySsl?: boolean | undefined;
  /**
   * Gives the code that the MFA device of this serial number shows, for a profile that takes its role with one. Called anew when
   * the credentials of the role are about to expire. Without it such a profile is an error.
   */
  readonly mfaCodeProvider?: MfaCodeProvider | undefined;
  /**
   * Called with each secret that the client comes to know, wherever it is from: keys, tokens, passwords. It strikes them from its
   * own messages; with this you can keep them out of whatever else you print, such as the `cause` of an error.
   */
  readonly onSecret?: ((secret: string) => void) | undefined;
}
