import { AmplifyClient } from "@aws-sdk/client-amplify";
import { defaultRegion } from "./default-region.ts";
import { limitAttempt } from "./limit-attempt.ts";
import { retryRateExceeded } from "./retry-rate-exceeded.ts";

export interface AmplifyClientOptions {
  /** Default: `AWS_REGION`, then `AWS_DEFAULT_REGION`, then the profile's. */
  readonly region?: string | undefined;
  /** A profile of the AWS config files. Default: `AWS_PROFILE`, then `default`. */
  readonly profile?: string | undefined;
  /** The URL to send requests to. Default: `AWS_ENDPOINT_URL_AMPLIFY`, `AWS_ENDPOINT_URL`, the profile's, then AWS. */
  readonly endpoint?: string | undefined;
  /** How often a request is tried in all when it is throttled or fails for a while. Default 3, or `AWS_MAX_ATTEMPTS`. */
  readonly maxAttempts?: number | undefined;
  /** Milliseconds until an attempt without a whole answer is given up; 0 for never. Default 30,000. */
  readonly requestTimeout?: number | undefined;
}

/** Members that are not given are left out, so that the SDK looks for them where it always does. */
export function createSdkClient({
  requestTimeout = 30_000,
  ...options
}: AmplifyClientOptions): AmplifyClient {
  const given = Object.entries({ ...options, region: options.region || defaultRegion() }).filter(
    ([, value]) => value !== undefined,
  );
  const client = new AmplifyClient({
    ...Object.fromEntries(given),
    requestHandler: {
      connectionTimeout: 5000,
      requestTimeout,
      socketTimeout: requestTimeout,
      throwOnRequestTimeout: true,
    },
  });
  if (requestTimeout > 0) limitAttempt(client, requestTimeout);
  retryRateExceeded(client);
  return client;
}
