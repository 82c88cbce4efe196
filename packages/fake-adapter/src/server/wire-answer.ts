import { randomUUID } from "node:crypto";
import type { ServiceError } from "../service-error.ts";
import { toWireError, type ErrorForm } from "./error-form.ts";
import { toWire } from "./to-wire.ts";

export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export function wireAnswer(
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): WireAnswer {
  const common = { "content-type": "application/json", "x-amzn-requestid": randomUUID() };
  return { status, headers: { ...common, ...headers }, body: Buffer.from(toWire(body)) };
}

export function textAnswer(text: string): WireAnswer {
  return { status: 200, headers: { "content-type": "text/plain; charset=utf-8" }, body: Buffer.from(text) };
}

export function errorAnswer({ name, status, message }: ServiceError, form: ErrorForm): WireAnswer {
  const { headers, body } = toWireError(name, message, form);
  return wireAnswer(status, body, headers);
}
