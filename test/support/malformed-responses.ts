import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { createAmplifyClient } from "@jobs/amplify-adapter";
import { JobsClientError } from "@jobs/contract";
import { expect, onTestFinished } from "vitest";
import { credentials } from "./amplify-over-http.ts";
import { withEnvironment } from "./environment.ts";
import { createResponseFuzz, type FuzzedResponse } from "./response-fuzz.ts";

/** Gives the adapter `count` malformed responses, and expects a clear error for each. Returns how often each code came. */
export async function readMalformedResponses(seed: number, count: number): Promise<Map<string, number>> {
  withEnvironment(credentials);
  const next = createResponseFuzz(seed);
  const codes = new Map<string, number>();
  let left = count;
  const readSome = async () => {
    const { ask, close } = await openAnswering();
    while (left-- > 0) {
      const answer = next();
      const { code } = expectClearError(await ask(answer), answer);
      codes.set(code, (codes.get(code) ?? 0) + 1);
    }
    close();
  };
  // Many at once, because some of them end only by the timeout.
  await Promise.all(Array.from({ length: 50 }, readSome));
  return codes;
}

/** A client, and a server that answers it with the given response. */
async function openAnswering(): Promise<{ ask(answer: FuzzedResponse): Promise<unknown>; close(): void }> {
  let answer: FuzzedResponse;
  const server = createServer((socket) => {
    // If the adapter does not read an answer to its end, it ends the connection.
    socket.on("error", () => {});
    socket.once("data", () => {
      socket.write(answer.bytes);
      if (answer.after === "end") socket.end();
      if (answer.after === "break") socket.resetAndDestroy();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const client = createAmplifyClient({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: "us-east-1",
    maxAttempts: 1,
    // Long enough for a busy machine.
    requestTimeout: 5000,
  });
  return {
    ask(wanted) {
      answer = wanted;
      return client.listJobs({ appId: "dabc", branchName: "main" }).then(
        (page) => page,
        (error: unknown) => error,
      );
    },
    close: () => void server.close(),
  };
}

function expectClearError(error: unknown, { what, bytes, codes }: FuzzedResponse): JobsClientError {
  const context = `${what}: ${bytes.subarray(0, 400).toString("latin1")}\n\nbecame: ${String(error)}`;
  expect(error, context).toBeInstanceOf(JobsClientError);
  const { code, message, cause } = error as JobsClientError;
  expect(codes, context).toContain(code);
  // One line that says something, no secret in it, and the original error as the cause.
  expect(message, context).toMatch(/^[A-Za-z][^\r\n]{4,500}$/);
  expect(message, context).not.toContain(credentials.AWS_SECRET_ACCESS_KEY);
  expect(cause, context).toBeInstanceOf(Error);
  return error as JobsClientError;
}
