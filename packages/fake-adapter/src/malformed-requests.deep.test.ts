import { connect } from "node:net";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createRequestFuzz } from "./__fixtures__/request-fuzz.ts";
import { demoBranch } from "./demo/demo-world.ts";
import { createFakeServer, type FakeServer } from "./server.ts";

let server: FakeServer;
beforeAll(async () => {
  server = await createFakeServer();
});
afterAll(() => server.close());

/** Sends bytes, and returns what comes back until the server ends the connection or has answered. */
function send(bytes: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port: Number(new URL(server.url).port), host: "127.0.0.1" });
    let answer = "";
    socket.setEncoding("latin1").on("data", (text: string) => (answer += text));
    // If the server does not read a request to its end, it ends the connection.
    socket.on("error", (error: NodeJS.ErrnoException) =>
      answer === "" && error.code !== "EPIPE" && error.code !== "ECONNRESET" ? reject(error) : undefined,
    );
    socket.on("close", () => resolve(answer.replace(/^HTTP\/1\.1 100 Continue\r\n\r\n/, "")));
    socket.end(bytes);
  });
}

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

async function liveHeap(): Promise<number> {
  for (let turn = 0; turn < 5; turn++) {
    await new Promise(setImmediate);
    collect();
  }
  return process.memoryUsage().heapUsed;
}

describe("5,000 malformed requests", () => {
  it("are answered with 4xx in the wire format, and leave the server up and its memory flat", async () => {
    const next = createRequestFuzz(20_260_102);
    const heap: number[] = [];
    const statuses = new Map<string, number>();
    for (let round = 0; round < 50; round++) {
      const requests = Array.from({ length: 100 }, next);
      const answers = await Promise.all(requests.map(({ bytes }) => send(bytes)));
      for (const [index, answer] of answers.entries()) {
        const { what, bytes } = requests[index] ?? { what: "", bytes: Buffer.from("") };
        const context = `${what}: ${bytes.subarray(0, 300).toString("latin1")}\n\nanswered: ${answer.slice(0, 300)}`;
        const [head = "", body = ""] = answer.split("\r\n\r\n");
        expect(head, context).toMatch(/^HTTP\/1\.1 4\d\d /);
        expect(head, context).toMatch(/^content-type: application\/json\r$/im);
        expect(head, context).toMatch(/^x-amzn-errortype: [A-Za-z]+\r?$/im);
        expect(head, context).toMatch(/^x-amzn-requestid: [0-9a-f-]{36}\r?$/im);
        expect(JSON.parse(body), context).toEqual({ message: expect.any(String) });
        const status = head.slice(9, 12);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
      heap.push(await liveHeap());
    }
    const right = await fetch(`${server.url}/apps/${demoBranch.appId}/branches/main/jobs?maxResults=3`);
    expect(await right.json()).toMatchObject({ jobSummaries: [{ jobId: "137" }, {}, {}] });
    expect([...statuses.keys()].toSorted()).toEqual(["400", "404", "413", "431"]);
    const mean = (part: number[]) => part.reduce((sum, size) => sum + size, 0) / part.length;
    expect(mean(heap.slice(-5)) / mean(heap.slice(5, 10))).toBeLessThan(1.15);
  });
});
