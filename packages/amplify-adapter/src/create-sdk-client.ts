import { AmplifyClient } from "@aws-sdk/client-amplify";
import { checkOptions } from "./check-options.ts";
import { defaultCredentials } from "./default-credentials.ts";
import { defaultRegion } from "./default-region.ts";
import { limitAttempt } from "./limit-attempt.ts";

export interface AmplifyClientOptions {
  /** Default: `AWS_REGION`, then `AWS_DEFAULT_REGION`, then the profile's. */
  readonly region?: string | undefined;
  /**
   * A profile of the AWS config files. Default: `AWS_PROFILE`, then `default`. Its credentials go before those in the
   * environment if it is named here, and behind them if `AWS_PROFILE` names it.
   */
  readonly profile?: string | undefined;
  /** The URL to send requests to. Default: `AWS_ENDPOINT_URL_AMPLIFY`, `AWS_ENDPOINT_URL`, the profile's, then AWS. */
  readonly endpoint?: string | undefined;
  /**
   * How often a request is tried in all when it is throttled or fails for a while. Default: `AWS_MAX_ATTEMPTS`, the
   * profile's, then 3. Waits between attempts are random and double, up to 20 seconds. A client has a budget of about 35
   * retries that do not help, or 100 of throttling: when it is used up, the first failure is the last.
   */
  readonly maxAttempts?: number | undefined;
  /**
   * `adaptive` also slows the first attempts down, as long as answers say that there are too many. Default: `AWS_RETRY_MODE`,
   * the profile's, then `standard`.
   */
  readonly retryMode?: "standard" | "adaptive" | undefined;
  /** Milliseconds until an attempt without a whole answer is given up; 0 for never. Default 30,000. */
  readonly requestTimeout?: number | undefined;
}

/** Members that are not given are left out, so that the SDK looks for them where it always does. */
export function createSdkClient(given: AmplifyClientOptions): AmplifyClient {
  checkOptions(given);
  const { requestTimeout = 30_000, ...options } = given;
  const settings = {
    ...options,
    region: options.region || defaultRegion(),
    credentials: options.profile ? undefined : defaultCredentials(),
  };
  const set = Object.entries(settings).filter(([, value]) => value !== undefined);
  const client = new AmplifyClient({
    ...Object.fromEntries(set),
    requestHandler: {
      connectionTimeout: 5000,
      requestTimeout,
      socketTimeout: requestTimeout,
      throwOnRequestTimeout: true,
    },
  });
  if (requestTimeout > 0) limitAttempt(client, requestTimeout);
  return client;
}
