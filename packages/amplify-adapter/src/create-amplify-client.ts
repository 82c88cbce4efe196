import type { AmplifyClient } from "@aws-sdk/client-amplify";
import { createJobsClient, JobsClientError, type JobsClient } from "@jobs/contract";
import { createRateLimiter, type RateLimiter } from "@jobs/rate-limiter";
import { adjustCommands } from "./adjust-commands.ts";
import type { AmplifyClientOptions } from "./amplify-client-options.ts";
import { createProfileCheck } from "./check-profile.ts";
import { createSdkClient } from "./create-sdk-client.ts";
import { fromSdkError } from "./errors/from-sdk-error.ts";
import { fromOutput } from "./from-output.ts";
import { operationsOf, type Send } from "./operations-of.ts";
import { chooseProfile } from "./profile.ts";
import { createSecrets, type Secrets } from "./secrets.ts";
import { untilAborted } from "./until-aborted.ts";

/**
 * A jobs client over `@aws-sdk/client-amplify`, with credentials found as the AWS CLI finds them.
 *
 * Takes options for an SDK client of its own, or a ready-made `AmplifyClient`. That one is not changed: it keeps its region,
 * profile, proxies, retries and timeouts. (By default, the SDK waits for an answer for ever.)
 *
 * @throws {JobsClientError} `CONFIGURATION` for an option that makes no sense.
 */
export function createAmplifyClient(options: AmplifyClientOptions | AmplifyClient = {}): JobsClient {
  return "send" in options
    ? translated(options, { secrets: createSecrets(), checkProfile: async () => {} })
    : clientOf(options);
}

function clientOf(options: AmplifyClientOptions): JobsClient {
  const secrets = createSecrets(options.onSecret);
  const profile = chooseProfile(options.profile);
  const limiter = options.rateLimiter ?? createRateLimiter();
  const sdk = createSdkClient(options, profile, secrets);
  return translated(sdk, { limiter, secrets, checkProfile: createProfileCheck(profile) });
}

interface Surroundings {
  /** Decides when a request may be sent. Absent if the SDK's client belongs to the caller. */
  readonly limiter?: RateLimiter;
  readonly secrets: Secrets;
  checkProfile(): Promise<void>;
}

function translated(client: AmplifyClient, { limiter, secrets, checkProfile }: Surroundings): JobsClient {
  const adjusted = adjustCommands(secrets, limiter);

  const send: Send = async (command, { signal }) => {
    try {
      await checkProfile();
      const sent = client.send(adjusted(command, signal), signal && { abortSignal: signal });
      // The SDK reacts to an abort during a request and during a wait, but not while it looks for credentials.
      return fromOutput(await untilAborted(signal, sent));
    } catch (error) {
      throw withoutSecrets(fromSdkError(error), secrets);
    }
  };

  return createJobsClient(operationsOf(send));
}

/** A service may repeat in its message what it was sent. */
function withoutSecrets(error: unknown, secrets: Secrets): unknown {
  if (!(error instanceof JobsClientError)) return error;
  const message = secrets.strike(error.message);
  return message === error.message ? error : new JobsClientError(error.code, message, { cause: error.cause });
}
