import { JobsClientError, fromServiceError } from "@jobs/contract";
import type { OpenClient } from "../../service/open-client.ts";

/** How much is read of an answer that is no log: enough for what it says of itself. */
const mostOfError = 4096;

/**
 * The text of a log, piece by piece as it comes.
 *
 * @throws {JobsClientError} where there is none, no longer one, or something else. Where it was looked for is not said: that is a key to it.
 */
export async function* readLog(
  download: OpenClient["download"],
  url: string,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const { status, contentType, body } = await download(url, { signal });
  const pieces = decoded(body);
  if (status !== 200) throw noLog(status, await beginningOf(pieces));
  let begun = false;
  for await (const piece of pieces) {
    if (!begun && isPage(contentType, piece)) {
      const message =
        "Where the log should be is a web page: something in between has answered, such as a proxy or a login. Check the network.";
      throw new JobsClientError("INVALID_RESPONSE", message);
    }
    begun = true;
    yield piece;
  }
}

async function* decoded(body: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const bytes of body) {
    const piece = decoder.decode(bytes, { stream: true });
    if (piece !== "") yield piece;
  }
  const rest = decoder.decode();
  if (rest !== "") yield rest;
}

async function beginningOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const piece of pieces) {
    text += piece;
    if (text.length > mostOfError) break;
  }
  return text;
}

function isPage(contentType: string, beginning: string): boolean {
  return /^text\/html\b/i.test(contentType) || /^\s*<(!doctype html|html)\b/i.test(beginning);
}

/** S3, where logs are, says in XML what is wrong. */
function noLog(status: number, body: string): JobsClientError {
  const [name = `HTTP ${status}`, reason = "it was not said why"] = ["Code", "Message"].map(
    (tag) => new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(body)?.[1],
  );
  if (status >= 300 && status < 400)
    return new JobsClientError(
      "INVALID_RESPONSE",
      `Where the log should be is a redirect (HTTP ${status}). Check the network.`,
    );
  const { code, message } = fromServiceError({ name, status, message: reason });
  return new JobsClientError(
    code,
    `The log cannot be read: ${message.replace(/\.?$/, ".")} ${advice(status)}`,
  );
}

function advice(status: number): string {
  if (status === 403) return "Its URL is valid for a while only: ask again for a new one.";
  if (status === 404) return "It may not be written yet, or not be kept any more.";
  return "Ask again later.";
}
