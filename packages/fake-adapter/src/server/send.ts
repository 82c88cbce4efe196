import type { ServerResponse } from "node:http";
import type { WireAnswer } from "./wire-answer.ts";

export function send(response: ServerResponse, { status, headers, body }: WireAnswer): void {
  response.writeHead(status, { ...headers, "content-length": body.length });
  response.end(body);
}
