import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** Answers on this machine until the test is over; gives the options that reach it. */
export async function listen(answer: RequestListener): Promise<readonly string[]> {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const branch = ["--app-id", "dabc", "--branch-name", "main"];
  return [...branch, "--endpoint-url", url, "--region", "us-east-1"];
}
