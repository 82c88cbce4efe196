import { createServer, type RequestListener } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { demoBranch, idleBranch } from "@jobs/fake-adapter";
import { openLocalAmplify } from "../../__fixtures__/local-amplify.ts";
import { printed } from "../../__fixtures__/terminal.ts";
import { worldOf } from "../../__fixtures__/world-of.ts";

const fake = ["--adapter", "fake"];
const key = "X-Amz-Signature=canary-signature";

/** A failed job whose log is where an answer of this test is; gives what `logs` prints of it. */
async function logsFrom(answer: RequestListener, argv: readonly string[] = []) {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const logUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/log.txt?${key}`;
  const { run } = await openLocalAmplify({}, failedWith(logUrl));
  return run(["logs", "9", ...argv]);
}

const failedWith = (logUrl: string) => {
  const [startTime, endTime] = ["2026-01-31T11:01:00Z", "2026-01-31T11:02:00Z"];
  const steps = [{ stepName: "BUILD", status: "FAILED", startTime, endTime, logUrl }];
  return worldOf([{ jobId: "9", status: "FAILED", endTime, steps }]);
};

const sends =
  (status: number, body: string | readonly Buffer[], type = "text/plain"): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { "content-type": type });
    for (const piece of typeof body === "string" ? [body] : body) response.write(piece);
    response.end();
  };

describe("logs", () => {
  it("prints the log of the step that failed, the same in memory and over HTTP, and nothing else", async () => {
    const { run } = await openLocalAmplify();
    const { status, out, err } = await run(["logs", "126"]);
    expect([status, err]).toEqual([0, ""]);
    expect(out).toMatch(
      /^2025-\S+ \[INFO\]: # Cloning the repository at 22e30e2.*\n[^]*\[ERROR\]: !!! Command failed/,
    );
    expect(await printed(["logs", "126", ...fake])).toEqual({ status, out, err });
  });

  it("prints that of the last step of a job that did not fail, or of a step that is named in any case", async () => {
    expect((await printed(["logs", "123", ...fake])).out).toContain(
      "# Asking for the deployed pages of job 123",
    );
    expect((await printed(["logs", "123", ...fake, "--step", "deploy"])).out).toContain(
      "# Uploading the artifacts",
    );
    expect(await printed(["logs", "123", ...fake, "--step", "TEST"])).toMatchObject({
      status: 252,
      err: 'amplify-jobs: --step: job 123 has no step "TEST"; it has BUILD, DEPLOY, VERIFY\n',
    });
  });

  it("takes the newest job where none is named", async () => {
    const { run, server } = await openLocalAmplify();
    await server.client.push(demoBranch, {
      failsAt: "BUILD",
      statusReason: "npm ci failed",
      seconds: { BUILD: 1 },
    });
    await run(["wait"]);
    expect((await run(["logs"])).out).toContain("[ERROR]: !!! npm ci failed\n");
  });

  it("prints the URL only where it is asked for, and nothing of it otherwise, also with --debug", async () => {
    const log = sends(200, "a line\n");
    expect((await logsFrom(log, ["--url"])).out).toMatch(
      /^http:\/\/127\.0\.0\.1:\d+\/log\.txt\?X-Amz-Signature=canary-signature\n$/,
    );
    const { out, err } = await logsFrom(log, ["--debug"]);
    expect(out).toBe("a line\n");
    expect(err).toMatch(/^debug: /);
    expect(err).not.toContain("canary-signature");
  });

  it("says on a terminal which step it is of, on stderr", async () => {
    expect((await printed(["logs", "126", ...fake], 80)).err).toBe(
      "amplify-jobs: the log of step BUILD of job 126, FAILED\n",
    );
  });

  it("prints nothing that acts on a terminal, however the pieces come, and keeps tabs, indents and lines", async () => {
    const text =
      "\u001b[31mred\u001b[0m\n\tindented\r\n  é🚀\u001b]0;owned\u0007\n 10%\r 20%\r\n\u009b2J\u202Egnp.exe\u2028\u0000end";
    const expected = "red\n\tindented\n  é🚀\n 10%\n 20%\ngnp.exe  end\n";
    const bytes = Buffer.from(text);
    for (const size of [1, 3, 7, bytes.length]) {
      const pieces: Buffer[] = [];
      for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size));
      const { status, out } = await logsFrom((_request, response) => {
        response.writeHead(200);
        const next = () => {
          const piece = pieces.shift();
          if (piece === undefined) response.end();
          else response.write(piece, () => setImmediate(next));
        };
        next();
      });
      expect([status, out], `pieces of ${size}`).toEqual([0, expected]);
    }
  });

  it("prints a long log as it comes, also one without the end of a line", async () => {
    const lines = "a line of a log\n".repeat(200_000);
    expect((await logsFrom(sends(200, lines))).out === lines).toBe(true);
    const { out } = await logsFrom(sends(200, "x".repeat(1_000_000)));
    expect(out.replaceAll("\n", "").length).toBe(1_000_000);
  });

  it("ends with status 1 where there is no log yet, and says why", async () => {
    const idle = ["--app-id", idleBranch.appId, "--branch-name", idleBranch.branchName];
    for (const [argv, says] of [
      [["134"], "there is no log of step BUILD of job 134 yet: it is RUNNING"],
      [["137"], "job 137, CREATED, has not begun a step, so there is no log yet"],
      [idle, "the branch idle has no job"],
    ] as const)
      expect(await printed(["logs", ...argv, ...fake])).toEqual({
        status: 1,
        out: "",
        err: `amplify-jobs: ${says}\n`,
      });
    expect((await printed(["logs", "999", ...fake])).status).toBe(254);
  });

  it.each([
    [
      "a URL that has expired",
      sends(403, "<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>"),
      254,
      "The log cannot be read: AccessDenied: Request has expired. Its URL is valid for a while only: ask again for a new one.",
    ],
    [
      "a log that is not there",
      sends(404, "<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message></Error>"),
      254,
      "The log cannot be read: NoSuchKey: The specified key does not exist. It may not be written yet, or not be kept any more.",
    ],
    [
      "a failure",
      sends(503, "x".repeat(100_000)),
      254,
      "The log cannot be read: HTTP 503: it was not said why. Ask again later.",
    ],
    [
      "a redirect",
      sends(302, ""),
      255,
      "Where the log should be is a redirect (HTTP 302). Check the network.",
    ],
    [
      "a web page by its type",
      sends(200, "Please log in", "text/html; charset=utf-8"),
      255,
      "Where the log should be is a web page: something in between has answered, such as a proxy or a login. Check the network.",
    ],
    [
      "a web page by its beginning",
      sends(200, "\n <!DOCTYPE html><html></html>"),
      255,
      "Where the log should be is a web page: something in between has answered, such as a proxy or a login. Check the network.",
    ],
  ] as const)("does not take %s for a log, and tells no key to it", async (_what, answer, status, says) => {
    expect(await logsFrom(answer)).toEqual({ status, out: "", err: `amplify-jobs: ${says}\n` });
  });

  it("prints what has come of a log that breaks off, and fails", async () => {
    const { status, out, err } = await logsFrom((_request, response) => {
      response.writeHead(200, { "content-length": 100 });
      response.write("half of it\nand", () => response.destroy());
    });
    expect([status, out]).toEqual([255, "half of it\n"]);
    expect(err).toMatch(/^amplify-jobs: No answer from 127\.0\.0\.1: the connection broke\./);
    expect(err).not.toContain("canary");
  });
});
