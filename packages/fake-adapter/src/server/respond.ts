import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { ask, type FakeService } from "../fake-service.ts";
import { ServiceFault } from "../service-fault.ts";
import { toWireError, type ErrorForm } from "./error-form.ts";
import { readBody } from "./read-body.ts";
import { readInput } from "./read-input.ts";
import { readRoute } from "./read-route.ts";
import { toWire } from "./to-wire.ts";

/** Answers one HTTP request as the Amplify API does. Never rejects. */
export async function respond(
  service: FakeService,
  errorForm: ErrorForm,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const body = await readBody(request);
    send(response, 200, {}, answer(service, request.method ?? "", request.url ?? "", body));
  } catch (error) {
    // Whoever has gone away needs no answer.
    if (request.destroyed && !request.complete) return;
    const { name, status, message } = error instanceof ServiceFault ? error : defect;
    const wire = toWireError(name, message, errorForm);
    // What is left of a body that is too large is not read: the connection ends with the answer.
    send(
      response,
      status,
      { ...wire.headers, ...(request.complete ? {} : { connection: "close" }) },
      wire.body,
    );
  }
}

const defect = new ServiceFault("InternalFailureException", "The fake service has a defect.");

function answer(service: FakeService, method: string, url: string, body: string): object {
  const [path = "", query = ""] = splitOnce(url, "?");
  const route = readRoute(method, path);
  if (route === undefined) throw new ServiceFault("UnknownOperationException", "There is no such operation.");
  return ask(service.operations, route.operation, readInput(route, query, body));
}

function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function send(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: object,
): void {
  const text = toWire(body);
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(text),
    "x-amzn-requestid": randomUUID(),
    ...headers,
  });
  response.end(text);
}
