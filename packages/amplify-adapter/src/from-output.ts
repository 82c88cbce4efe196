import { JobsClientError } from "@jobs/contract";

/** The most characters of a page token. The service's own have at most 2,000. */
const maxToken = 16_384;

/**
 * The response itself, without what the SDK adds to it.
 *
 * @throws {JobsClientError} `INVALID_RESPONSE` for a page token that would not fit into the next request.
 */
export function fromOutput(output: object): object {
  const { $metadata: _, ...response } = output as { $metadata?: unknown; nextToken?: unknown };
  const { nextToken } = response;
  if (typeof nextToken === "string" && nextToken.length > maxToken)
    throw new JobsClientError(
      "INVALID_RESPONSE",
      `nextToken: expected at most ${maxToken} characters, got ${nextToken.length}`,
    );
  return response;
}
