import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { ServiceError } from "../service-error.ts";
import { errorAnswer } from "./wire-answer.ts";
import type { ErrorForm } from "./error-form.ts";

/** Answers in the wire format what Node does not accept as a request, and ends the connection. */
export function refuse(errorForm: ErrorForm, fault: ServiceError, socket: Duplex): void {
  const { status, headers, body } = errorAnswer(fault, errorForm);
  const lines = Object.entries({ ...headers, "content-length": String(body.length), connection: "close" });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`,
    ...lines.map(([name, value]) => `${name}: ${value}`),
  ];
  socket.end(Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`), body]));
}

/** The answer for what was wrong with a request, by the code of Node's error. */
export function malformed(code: string | undefined): ServiceError {
  if (code === "HPE_HEADER_OVERFLOW")
    return new ServiceError("RequestHeaderFieldsTooLargeException", "The path or the headers are too long.");
  if (code === "ERR_HTTP_REQUEST_TIMEOUT")
    return new ServiceError("RequestTimeoutException", "The request is not complete.");
  return new ServiceError("BadRequestException", "The request is not HTTP.");
}
