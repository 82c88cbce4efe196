import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { createAmplifyClient, type AmplifyClientOptions } from "@jobs/amplify-adapter";
import { JobsClientError, type JobsClient } from "@jobs/contract";
import { expect, onTestFinished, vi } from "vitest";
import { credentials } from "./amplify-over-http.ts";
import { withEnvironment } from "./environment.ts";

/** The real adapter, and a server that gives the same answer to every request and counts them. */
export async function openAnswering(
  answer: RequestListener,
  options: AmplifyClientOptions = {},
): Promise<{ client: JobsClient; url: string; asked(): number }> {
  withEnvironment(credentials);
  // The SDK waits for a random time before a retry. No test here is about how long.
  vi.spyOn(Math, "random").mockReturnValue(0);
  onTestFinished(() => void vi.restoreAllMocks());
  let requests = 0;
  const server = createServer((request, response) => {
    requests += 1;
    answer(request, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    client: createAmplifyClient({ endpoint: url, region: "us-east-1", ...options }),
    url,
    asked: () => requests,
  };
}

export function answerWith(status: number, body: string, type?: string): RequestListener {
  const headers = type === undefined ? {} : { "x-amzn-errortype": type };
  return (_request, response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(body);
  };
}

/** The `JobsClientError` that a promise rejects with. */
export async function failureOf(promise: Promise<unknown>): Promise<JobsClientError> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(JobsClientError);
  return error as JobsClientError;
}
