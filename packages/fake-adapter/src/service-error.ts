import { serviceErrors } from "@jobs/contract";

/** Errors that only the HTTP front end of a service has. */
const frontErrors = {
  SerializationException: { status: 400 },
  ForbiddenException: { status: 403 },
  UnknownOperationException: { status: 404 },
  RequestTimeoutException: { status: 408 },
  RequestEntityTooLargeException: { status: 413 },
  RequestHeaderFieldsTooLargeException: { status: 431 },
} as const;

const errors = { ...serviceErrors, ...frontErrors };

/** An error answer of the fake service, before it becomes a `JobsClientError` or an HTTP response. */
export class ServiceError extends Error {
  override readonly name: keyof typeof errors;
  readonly status: number;

  constructor(name: keyof typeof errors, message: string) {
    super(message);
    this.name = name;
    this.status = errors[name].status;
  }
}
