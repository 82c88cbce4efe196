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

const faults = { ...serviceErrors, ...frontErrors };

/** An error answer of the fake service, before it becomes a `JobsClientError` or an HTTP response. */
export class ServiceFault extends Error {
  override readonly name: keyof typeof faults;
  readonly status: number;

  constructor(name: keyof typeof faults, message: string) {
    super(message);
    this.name = name;
    this.status = faults[name].status;
  }
}
