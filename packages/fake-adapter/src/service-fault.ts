import { serviceErrors, type ServiceErrorName } from "@jobs/contract";

/** An error answer of the fake service, before it becomes a `JobsClientError` or an HTTP response. */
export class ServiceFault extends Error {
  override readonly name: ServiceErrorName;
  readonly status: number;

  constructor(name: ServiceErrorName, message: string) {
    super(message);
    this.name = name;
    this.status = serviceErrors[name].status;
  }
}
