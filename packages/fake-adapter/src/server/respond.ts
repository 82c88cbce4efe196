import type { IncomingMessage, ServerResponse } from "node:http";
import type { Fault } from "../faults/fault.ts";
import type { Answer, Ask } from "../faults/faulty-service.ts";
import { parseFault } from "../faults/parse-fault.ts";
import { ServiceError } from "../service-error.ts";
import { checkCaller } from "./check-caller.ts";
import type { ErrorForm } from "./error-form.ts";
import { readBody } from "./read-body.ts";
import { readInput } from "./read-input.ts";
import { readRoute } from "./read-route.ts";
import { send } from "./send.ts";
import { deliver } from "./transport-faults.ts";
import { errorAnswer, wireAnswer } from "./wire-answer.ts";

/** How a server appears to its clients. */
export interface Front {
  readonly errorForm: ErrorForm;
  /** The host names that requests may have besides those of this machine. */
  readonly hosts: readonly string[];
}

/** Answers one HTTP request as the Amplify API does, or with a fault. Never rejects. */
export async function respond(
  ask: Ask,
  { errorForm, hosts }: Front,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    checkCaller(request, hosts);
    const body = await readBody(request);
    const { response: found, fault } = answer(ask, request, body);
    deliver(response, wireAnswer(200, found), fault);
  } catch (error) {
    // A client that has gone away needs no answer.
    if (request.destroyed && !request.complete) return;
    const refusal = errorAnswer(error instanceof ServiceError ? error : defect, errorForm);
    // The rest of a body that is too large is not read, so the connection ends with the answer.
    if (!request.complete) response.setHeader("connection", "close");
    send(response, refusal);
  }
}

const defect = new ServiceError("InternalFailureException", "The fake service has a defect.");

function answer(ask: Ask, { method = "", url = "", headers }: IncomingMessage, body: string): Answer {
  const [path = "", query = ""] = splitOnce(url, "?");
  const route = readRoute(method, path);
  if (route === undefined) throw new ServiceError("UnknownOperationException", "There is no such operation.");
  return ask(route.operation, readInput(route, query, body), wantedFault(headers["x-fake-fault"]));
}

/** The fault that the request itself asks for. */
function wantedFault(header: string | readonly string[] | undefined): Fault | undefined {
  if (header === undefined) return undefined;
  try {
    return parseFault(String(header));
  } catch (error) {
    throw new ServiceError("BadRequestException", `x-fake-fault: ${String(error)}`);
  }
}

function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
