import { HttpRequest } from "@smithy/core/protocols";
import { JobsClientError, type CallOptions } from "@jobs/contract";
import type { AmplifyClientOptions } from "./amplify-client-options.ts";
import { isInPieces } from "./connection/read-body.ts";
import { createRequestHandler } from "./connection/request-handler.ts";
import { requestOptionsOf } from "./connection/request-options.ts";
import { fromSdkError } from "./errors/from-sdk-error.ts";
import { chooseProfile } from "./profile.ts";
import { createSecrets } from "./secrets.ts";

/** How the requests go out: as those of a client with these options. */
export type DownloadOptions = Pick<
  AmplifyClientOptions,
  "requestTimeout" | "proxy" | "caBundle" | "verifySsl" | "profile" | "onSecret"
>;

/** What a URL has brought, whatever it is: its status may be one of an error. */
export interface Download {
  /** The status of HTTP. */
  readonly status: number;
  /** The media type of its header; empty where there is none. */
  readonly contentType: string;
  /** Read it to its end or leave the loop: until then the connection is kept. */
  readonly body: AsyncIterable<Uint8Array>;
}

/**
 * Gets what a URL in an answer leads to, such as the `logUrl` of a step, by the same proxies and with the same certificates
 * as a client. Nothing is signed, and no redirect is followed: such a URL is a key by itself.
 *
 * The returned function throws a `JobsClientError` where nobody answers, and so does its body where it breaks off.
 */
export function createDownload(
  options: DownloadOptions = {},
): (url: string, options?: CallOptions) => Promise<Download> {
  const secrets = createSecrets(options.onSecret);
  const profile = chooseProfile(options.profile);
  const handler = createRequestHandler({ ...requestOptionsOf(options, profile, secrets), inPieces: true });

  return async (url, { signal } = {}) => {
    signal?.throwIfAborted();
    const request = requestOf(url);
    const asked = request.hostname;
    try {
      const { response } = await handler.handle(request, signal && { abortSignal: signal });
      return {
        status: response.statusCode,
        contentType: response.headers["content-type"] ?? "",
        body: explained(response.body, asked, signal),
      };
    } catch (error) {
      throw reasonOf(error, asked, signal);
    }
  };
}

/** The query goes out as it stands there: it is signed. */
function requestOf(text: string): HttpRequest {
  if (!URL.canParse(text) || !/^https?:/i.test(text))
    throw new JobsClientError("INVALID_RESPONSE", "What the service has given for a URL is none of HTTP.");
  const { protocol, hostname, port, pathname, search } = new URL(text);
  return new HttpRequest({
    protocol,
    hostname,
    ...(port === "" ? {} : { port: Number(port) }),
    path: pathname + search,
    headers: { host: port === "" ? hostname : `${hostname}:${port}` },
  });
}

async function* explained(
  body: unknown,
  asked: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  if (!isInPieces(body)) return;
  try {
    yield* body;
  } catch (error) {
    throw reasonOf(error, asked, signal);
  }
}

function reasonOf(error: unknown, asked: string, signal: AbortSignal | undefined): unknown {
  return signal?.aborted ? signal.reason : fromSdkError(error, asked);
}
