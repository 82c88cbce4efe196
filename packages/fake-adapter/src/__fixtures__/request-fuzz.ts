import { createChance } from "./chance.ts";

export interface FuzzedRequest {
  /** What is wrong with the request. */
  readonly what: string;
  readonly bytes: Buffer;
}

/** Makes requests, each of them wrong in one way; the same ones for the same seed. */
export function createRequestFuzz(seed: number): () => FuzzedRequest {
  const { below, pick, text, word } = createChance(seed);
  const encoded = (length: number) => encodeURIComponent(text(length, 1, 0xd800));

  const app = "/apps/d1shop4x8k2qz";
  const jobs = `${app}/branches/main/jobs`;
  const request = (method: string, path: string, headers: readonly string[] = [], body = "") =>
    [`${method} ${path} HTTP/1.1`, "host: localhost", "connection: close", ...headers, "", body].join("\r\n");
  const start = (body: string) =>
    request("POST", jobs, [`content-length: ${Buffer.byteLength(body, "latin1")}`], body);
  const chunked = (chunk: string, times: number) =>
    request(
      "POST",
      jobs,
      ["transfer-encoding: chunked"],
      `${chunk.length.toString(16)}\r\n${chunk}\r\n`.repeat(times),
    );

  const kinds: Readonly<Record<string, () => string>> = {
    "no HTTP": () => `${text(1 + below(400))}\r\n\r\n`,
    "another method": () =>
      request(
        pick("PUT", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "POST", "DELETE"),
        pick("/apps", app, `${app}/branches`),
      ),
    "no method": () => request(pick("", "get", "G\0T", word()), jobs),
    "a tunnel": () => request("CONNECT", pick("localhost:80", jobs, "x:0")),
    "another path": () =>
      request(
        "GET",
        pick(
          "*",
          "/",
          "//",
          `/${word()}`,
          `${app}/${word()}`,
          `${jobs}/1/stop/more`,
          `${jobs}//`,
          `/apps/./..${jobs}`,
        ),
      ),
    "another host in the path": () => request("GET", `http://${word()}${jobs}`),
    "a path that is no path": () =>
      request("GET", pick(word(), `/${text(5, 1, 32)}`, `/apps ${word()}`, `/${text(20, 128)}`)),
    "an app id that is none": () =>
      request(
        "GET",
        `/apps/${pick("", "D1", encoded(5), "d".repeat(21), "d%00", "..%2f..", text(3, 65, 91))}/branches/main/jobs`,
      ),
    "a branch name that is none": () =>
      request(
        "GET",
        `${app}/branches/${pick("", "%2e%2e", "%2E", "x".repeat(256), encoded(256), "%", "%zz", "%ff%fe")}/jobs`,
      ),
    "a branch that there is not": () => request("GET", `${app}/branches/${encoded(1 + below(20))}x/jobs`),
    "a job that there is not": () =>
      request(
        pick("GET"),
        `${jobs}/${pick("0", "138", "9".repeat(255), word(), "1e2", "-1", "9".repeat(256), encoded(9))}`,
      ),
    "a page size that is none": () =>
      request(
        "GET",
        `${jobs}?maxResults=${pick("", "51", "-1", "1.5", "1e1", "NaN", "9".repeat(30), encoded(4), "0x10", "%zz")}`,
      ),
    "a token that is none": () =>
      request(
        "GET",
        `${pick("/apps", jobs)}?nextToken=${pick("", encoded(1 + below(40)), "x".repeat(2001), "again.1.x", "again..", word(), "AAAA")}`,
      ),
    "a header that is none": () =>
      request("GET", jobs, [
        pick(
          "no colon",
          ": no name",
          `a b: ${word()}`,
          `x: ${text(3, 0, 9)}\0`,
          `${text(4, 128)}: x`,
          "x\r: y",
        ),
      ]),
    "headers that are too large": () => request("GET", jobs, [`x: ${"y".repeat(20_000)}`]),
    "a path that is too long": () => request("GET", `${jobs}?${word()}=${"y".repeat(20_000)}`),
    "a length that is none": () =>
      request("POST", jobs, [`content-length: ${pick("-1", "x", "1e3", "", "9".repeat(30))}`], "{}"),
    "two lengths": () => request("POST", jobs, ["content-length: 2", "content-length: 3"], "{}"),
    "a length and chunks": () =>
      request("POST", jobs, ["content-length: 2", "transfer-encoding: chunked"], "0\r\n\r\n"),
    "chunks that are none": () =>
      request("POST", jobs, ["transfer-encoding: chunked"], `${pick("zz", "-1", "", "\0")}\r\n{}\r\n`),
    "another version": () =>
      request("GET", jobs).replace("HTTP/1.1", pick("HTTP/9.9", "HTTP/", "HTTP/1.1.1", "SPDY/3", "")),
    "no host": () => request("GET", jobs).replace("host: localhost\r\n", ""),
    "a body that is no JSON": () =>
      start(
        pick(
          text(1 + below(200)),
          "{",
          "[",
          "nul",
          '{"jobType": "RELEASE"',
          "[".repeat(50_000),
          '"RELEASE"',
          "0",
          "null",
        ),
      ),
    "a job type that is none": () =>
      start(
        pick(
          "",
          "{}",
          '{"jobType": null}',
          `{"jobType": "${word()}"}`,
          '{"jobType": ["RELEASE"]}',
          '{"__proto__": {"jobType": "RELEASE"}}',
        ),
      ),
    "a member of the wrong type": () =>
      start(
        `{"jobType": "RELEASE", "${pick("commitId", "commitMessage", "commitTime", "jobReason")}": ${pick("[]", "{}", "true", '{"toString": 1}')}}`,
      ),
    "a text that is too long": () =>
      start(JSON.stringify({ jobType: "RELEASE", commitMessage: "x".repeat(10_001 + below(9999)) })),
    "a time that is none": () =>
      start(`{"jobType": "RELEASE", "commitTime": ${pick('"now"', "1e300", "-1e300", '"2026-01-01"')}}`),
    "a body that is too large": () => start(" ".repeat(262_145 + below(100_000))),
    "chunks that are too large": () => chunked("x".repeat(65_536), 6),
    "a request without its end": () => {
      const whole = start('{"jobType": "RELEASE", "commitId": "abc"}');
      return whole.slice(0, 1 + below(whole.length - 1));
    },
    "a fault that there is not": () =>
      request("GET", jobs, [`x-fake-fault: ${pick(word(), "throttle:x", "reset@", "@", ":", "none,none")}`]),
    "a stop that cannot be": () =>
      request("DELETE", `${jobs}/${pick("1", "0", "999", word())}${pick("/stop", "", "/stop/")}`),
    "an expectation and no operation": () =>
      request("GET", `/${word()}`, [`expect: ${pick("100-continue", word())}`]),
    "an upgrade and no operation": () =>
      request("GET", `/${word()}`, ["upgrade: websocket", "connection: upgrade"]),
  };
  const names = Object.keys(kinds);

  return () => {
    const what = names[below(names.length)] ?? "";
    return { what, bytes: Buffer.from(kinds[what]?.() ?? "", "latin1") };
  };
}
