import { execFile } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import { expect, it, onTestFinished } from "vitest";
import { credentials } from "../support/amplify-over-http.ts";
import { hostileAnswers, takeHostileAnswers } from "../support/hostile-answers.ts";
import { root } from "../support/workspace.ts";

/** Asks once for each answer, and tells the code and the message of each; at last how much memory it ever took, in MB. */
const reader = `
  import { createAmplifyClient } from "@jobs/amplify-adapter";
  const [endpoint, ...which] = process.argv.slice(1);
  const client = createAmplifyClient({ endpoint, region: "us-east-1", maxAttempts: 1, requestTimeout: 5000 });
  const told = [];
  for (const at of which)
    told.push(await client.listJobs({ appId: "d" + at, branchName: "main" }).then(
      () => "it was taken for an answer",
      ({ name, code, message }) => [name, code, message],
    ));
  console.log(JSON.stringify({ told, memory: (process.resourceUsage().maxRSS * 1024) / 1e6 }));
`;

it("100 hostile responses, endless ones among them, are one honest line each, in less than 200 MB", async () => {
  const answers = takeHostileAnswers(100);
  const server = createServer((socket) => {
    // The adapter ends the connection of an answer that it does not read to its end.
    socket.on("error", () => {});
    socket.once("data", (request) => {
      const [, at] = /^GET \/apps\/d(\d+)\//.exec(request.toString("latin1")) ?? [];
      answers[Number(at)]?.[1](socket);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function read(which: readonly number[]): Promise<void> {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["--input-type=module", "-e", reader, url, ...which.map(String)],
      { cwd: root, env: { ...process.env, ...credentials }, maxBuffer: 16 * 1024 * 1024 },
    );
    const { told, memory } = JSON.parse(stdout) as { told: [string, string, string][]; memory: number };
    const names = which.map((at) => answers[at]?.[0]);
    for (const [at, what] of names.entries())
      expect(told[at], what).toEqual([
        "JobsClientError",
        expect.stringMatching(/^(INVALID_RE\w+|UNAUTHORIZED|UNAVAILABLE|UNREACHABLE|NOT_FOUND|THROTTLED)$/),
        expect.stringMatching(/^[A-Za-z][^\r\n]{4,500}$/),
      ]);
    expect(memory, names.join()).toBeLessThan(200);
  }

  // A process a large one, as a command line has it: which garbage goes when is up to V8.
  const large = Object.keys(hostileAnswers).length;
  for (let at = 0; at < large; at++) await read([at]);
  await read(Array.from({ length: answers.length - large }, (_, at) => large + at));
});
