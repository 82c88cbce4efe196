import type { ServerResponse } from "node:http";
import { defaultDelay, type Fault, type TransportFaultName } from "../faults/fault.ts";
import { send } from "./send.ts";
import type { WireAnswer } from "./wire-answer.ts";

/** What goes wrong in the transport of an answer. */
const transports: Readonly<
  Record<TransportFaultName, (response: ServerResponse, answer: WireAnswer, delay: number) => void>
> = {
  "bad-gateway": (response) => send(response, html(502, "Bad Gateway")),
  html: (response) => send(response, html(200, "Please log in")),
  "truncated-json": (response, answer) => send(response, { ...answer, body: firstHalf(answer.body) }),
  reset: (response) => void response.socket?.resetAndDestroy(),
  "reset-body": (response, answer) => sendHalf(response, answer, () => response.destroy()),
  "slow-headers": (response, answer, delay) => later(response, delay, () => send(response, answer)),
  "slow-body": (response, answer, delay) => sendHalf(response, answer, (rest) => drip(response, rest, delay)),
};

/** Sends an answer, with its fault if that is one of the transport. */
export function deliver(response: ServerResponse, answer: WireAnswer, fault: Fault | undefined): void {
  const { kind = "none", delay = defaultDelay } = fault ?? {};
  const faulty: Readonly<Record<string, (typeof transports)[TransportFaultName]>> = transports;
  (faulty[kind] ?? send)(response, answer, delay);
}

function html(status: number, title: string): WireAnswer {
  const body = `<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;
  return { status, headers: { "content-type": "text/html" }, body: Buffer.from(body) };
}

function firstHalf(body: Buffer): Buffer {
  return body.subarray(0, body.length / 2);
}

/** Sends the headers of the whole answer and half of its body, and then calls `goOn`. */
function sendHalf(
  response: ServerResponse,
  { status, headers, body }: WireAnswer,
  goOn: (rest: Buffer) => void,
): void {
  const half = firstHalf(body);
  response.writeHead(status, { ...headers, "content-length": body.length });
  response.write(half, () => goOn(body.subarray(half.length)));
}

/** Calls `go` after a delay, unless the connection is closed first. */
function later(response: ServerResponse, delay: number, go: () => void): void {
  const timer = setTimeout(go, delay);
  response.once("close", () => clearTimeout(timer));
}

/** Sends a few bytes at a time, so that the connection is never idle for long: only a timeout for the whole answer can notice. */
function drip(response: ServerResponse, bytes: Buffer, delay: number): void {
  const pause = Math.min(delay, 50);
  const size = delay === 0 ? bytes.length : Math.ceil((bytes.length * pause) / delay);
  let sent = 0;
  const timer = setInterval(() => {
    response.write(bytes.subarray(sent, sent + size));
    sent += size;
    if (sent < bytes.length) return;
    clearInterval(timer);
    response.end();
  }, pause);
  response.once("close", () => clearInterval(timer));
}
