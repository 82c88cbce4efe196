import type { JobsClientErrorCode } from "@jobs/contract";
import { createChance } from "../../packages/fake-adapter/src/__fixtures__/chance.ts";

export interface FuzzedResponse {
  /** What is wrong with the response. */
  readonly what: string;
  readonly bytes: Buffer;
  /** What happens to the connection afterwards: it ends, it breaks, or nothing more comes. */
  readonly after: "end" | "break" | "silence";
  /** The codes that the adapter may give it. */
  readonly codes: readonly JobsClientErrorCode[];
}

/** A correct job in the wire format. */
const job = {
  jobArn: "arn:aws:amplify:us-east-1:123456789012:apps/dabc/branches/main/jobs/0000000001",
  jobId: "1",
  commitId: "HEAD",
  commitMessage: "",
  commitTime: 1_767_225_600.25,
  startTime: 1_767_225_600,
  status: "SUCCEED",
  endTime: 1_767_225_700,
  jobType: "RELEASE",
};

/** Makes responses to ListJobs, each of them wrong in one way; the same ones for the same seed. */
export function createResponseFuzz(seed: number): () => FuzzedResponse {
  const { below, pick, text, word } = createChance(seed);

  const response = (status: string, headers: readonly string[], body = "") =>
    [`HTTP/1.1 ${status}`, "connection: close", ...headers, "", body].join("\r\n");
  const whole = (status: string, body: string, headers: readonly string[] = []) =>
    response(status, ["content-type: application/json", `content-length: ${body.length}`, ...headers], body);
  const chunked = (chunks: string) => response("200 OK", ["transfer-encoding: chunked"], chunks);
  const list = (change: object) => JSON.stringify({ jobSummaries: [{ ...job, ...change }] });
  const right = list({});
  /** Values that are not strings. JavaScript would take some of them for one. */
  const noText = () =>
    pick<unknown>(null, {}, [], [word()], { toString: word() }, { length: 1 }, { __proto__: word() });
  const noTime = () => pick<unknown>(word(), "2026-01-01T00:00:00Z", "", null, {}, [], true, 1e300, -1e300);

  const invalid = ["INVALID_RESPONSE"] as const;
  const broken = ["UNREACHABLE"] as const;
  const kinds: Readonly<Record<string, () => Omit<FuzzedResponse, "what" | "bytes"> & { text: string }>> = {
    "no HTTP": () => ({ text: `${text(1 + below(400), 0, 72)}\r\n\r\n`, after: "end", codes: invalid }),
    nothing: () => ({ text: "", after: pick("end", "break"), codes: broken }),
    "a status line that is none": () => ({
      text: response("200 OK", []).replace(
        /^.*/,
        pick(
          "HTTP/1.1",
          "HTTP/1.1 abc OK",
          "HTTP/9.9 200 OK",
          "HTTP/1.1 99999 OK",
          "http/1.1 200 OK",
          word(),
        ),
      ),
      after: "end",
      codes: invalid,
    }),
    "another protocol": () => ({
      text: response("101 Switching Protocols", ["upgrade: websocket", "connection: upgrade"]),
      after: "end",
      codes: broken,
    }),
    "a start and no answer": () => ({ text: "HTTP/1.1 100 Continue\r\n\r\n", after: "end", codes: broken }),
    "a redirect": () => ({
      text: whole(
        pick("301 Moved", "302 Found", "304 Not Modified", "307 Temporary", `3${10 + below(90)} x`),
        pick("", right, "{}"),
        [`location: ${pick("/", "http://127.0.0.1:9/", word(), "")}`],
      ),
      after: "end",
      codes: invalid,
    }),
    "no content": () => ({
      text: response(pick("204 No Content", "205 Reset Content"), []),
      after: "end",
      codes: invalid,
    }),
    "a header that is none": () => ({
      text: whole("200 OK", right, [pick("no colon", ": no name", `a b: ${word()}`, `x: ${word()}\0`)]),
      after: "end",
      codes: invalid,
    }),
    "headers that are too large": () => ({
      text: whole("200 OK", right, [`x: ${"y".repeat(20_000)}`]),
      after: "end",
      codes: invalid,
    }),
    "a length that is none": () => ({
      text: response(
        "200 OK",
        pick<string[]>(
          [`content-length: ${pick("-1", word(), "1e3", "9".repeat(30))}`],
          ["content-length: 2", "content-length: 3"],
          ["content-length: 2", "transfer-encoding: chunked"],
        ),
        "{}",
      ),
      after: "end",
      codes: invalid,
    }),
    "chunks that are none": () => ({
      text: chunked(`${pick("zz", "-1", "\0", "x".repeat(20))}\r\n{}\r\n`),
      after: "end",
      // It depends on whether the error is seen before or after the headers.
      codes: [...invalid, ...broken],
    }),
    "an answer without its end": () => {
      const [bytes, chunks] = [
        whole("200 OK", right),
        chunked(`${right.length.toString(16)}\r\n${right}\r\n`),
      ];
      return {
        text: pick(bytes.slice(0, 1 + below(bytes.length - 1)), chunks),
        after: pick("end", "break", "break", "silence"),
        codes: broken,
      };
    },
    "no JSON": () => {
      const body = pick(
        "<html>Please log in</html>",
        '<?xml version="1.0"?><Error/>',
        text(1 + below(300), 128),
        `${word()} ${word()}`,
        right.slice(0, 1 + below(right.length - 1)),
        `${right}${right}`,
        `\u00ef\u00bb\u00bf${right}`,
        "[".repeat(50_000),
        "\x1f\x8b\x08\0\0\0\0\0",
        right.replaceAll('"', "'"),
        `callback(${right})`,
        "NaN",
      );
      return {
        text: whole("200 OK", body, [`content-type: ${pick("text/html", word())}`]),
        after: "end",
        codes: invalid,
      };
    },
    "JSON that is no page": () => ({
      text: whole(
        "200 OK",
        pick("", "{}", "null", "[]", "0", "true", `"${word()}"`, `[${right}]`, `{"${word()}": ${right}}`),
      ),
      after: "end",
      codes: invalid,
    }),
    "a list that is none": () => ({
      text: whole(
        "200 OK",
        JSON.stringify({
          jobSummaries: pick<unknown>(null, {}, word(), below(9), true, { 0: job, length: 1 }),
        }),
      ),
      after: "end",
      codes: invalid,
    }),
    "a job that is none": () => ({
      text: whole(
        "200 OK",
        JSON.stringify({ jobSummaries: [job, pick<unknown>(word(), below(9), true, [], {}, [job])] }),
      ),
      after: "end",
      codes: invalid,
    }),
    "a member that is no text": () => ({
      text: whole(
        "200 OK",
        list({ [pick("jobArn", "jobId", "commitId", "commitMessage", "status", "jobType")]: noText() }),
      ),
      after: "end",
      codes: invalid,
    }),
    "a member that is no time": () => ({
      text: whole("200 OK", list({ [pick("commitTime", "startTime")]: noTime() })),
      after: "end",
      codes: invalid,
    }),
    "a missing member": () => ({
      text: whole(
        "200 OK",
        list({
          [pick(
            "jobArn",
            "jobId",
            "commitId",
            "commitMessage",
            "commitTime",
            "startTime",
            "status",
            "jobType",
          )]: undefined,
        }),
      ),
      after: "end",
      codes: invalid,
    }),
    "a token that is none": () => ({
      text: whole(
        "200 OK",
        JSON.stringify({ jobSummaries: [job], nextToken: pick<unknown>({}, [], [word()], { toString: 1 }) }),
      ),
      after: "end",
      codes: invalid,
    }),
    "an error in a form that nobody knows": () => {
      const status = pick(400 + below(200), 401, 403, 404, 429);
      const body = pick(
        "",
        "null",
        "[]",
        "0",
        `"${word()}"`,
        "<html>oops</html>",
        text(1 + below(100), 128),
        JSON.stringify({ [pick("__type", "code", "message", "Message")]: noText() }),
        JSON.stringify({
          __type: pick("#", ":", "__proto__", "constructor", "toString", word()),
          message: word(),
        }),
        JSON.stringify({
          code: pick("ECONNREFUSED", "ERR_INVALID_URL", "HPE_X"),
          message: "Region is missing",
        }),
        JSON.stringify({
          name: pick("CredentialsProviderError", "TimeoutError", "AbortError"),
          message: word(),
        }),
        JSON.stringify({ message: `${word()}\r\n${"x".repeat(20_000)}` }),
      );
      const type = pick("", ":", "#", "__proto__", "constructor", "hasOwnProperty", text(9, 161), word());
      return {
        text: whole(`${status} ${pick("", word())}`, body, pick([], [`x-amzn-errortype: ${type}`])),
        after: "end",
        codes: codesOf(status, body),
      };
    },
    "a status that there is not": () => ({
      text: whole(`${600 + below(400)} ${word()}`, pick("{}", right, "", "<html>")),
      after: "end",
      codes: ["UNAVAILABLE", "INVALID_RESPONSE"],
    }),
  };
  const names = Object.keys(kinds);

  return () => {
    const what = names[below(names.length)] ?? "";
    const { text: latin1 = "", after = "end", codes = [] } = kinds[what]?.() ?? {};
    return { what, bytes: Buffer.from(latin1, "latin1"), after, codes };
  };
}

/** Whoever says so, a throttle is a throttle. That there is no such thing, or that a request is wrong, only the service can know: not a page of a proxy. */
function codesOf(status: number, body: string): readonly JobsClientErrorCode[] {
  if (status === 401 || status === 403) return ["UNAUTHORIZED"];
  if (status === 429) return ["THROTTLED"];
  if (status >= 500) return ["UNAVAILABLE"];
  const code = status === 404 ? "NOT_FOUND" : "REJECTED";
  if (body !== "" && !isJson(body)) return ["INVALID_RESPONSE"];
  // JSON of another shape may be something that the SDK cannot read.
  return [code, "INVALID_RESPONSE"];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
