import { serviceErrors } from "@jobs/contract";

/** What only the HTTP front of a service says. */
const frontErrors = {
  SerializationException: { status: 400 },
  ForbiddenException: { status: 403 },
  UnknownOperationException: { status: 404 },
  RequestTimeoutException: { status: 408 },
  RequestEntityTooLargeException: { status: 413 },
  RequestHeaderFieldsTooLargeException: { status: 431 },
} as const;

const errors = { ...serviceErrors, ...frontErrors };

/** What the fake service answers with an error, before that becomes a `JobsClientError` or an HTTP response. */
export class ServiceError extends Error {
  override readonly name: keyof typeof errors;
  readonly status: number;

  constructor(name: keyof typeof errors, message: string) {
    super(message);
    this.name = name;
    this.status = errors[name].status;
  }
}
