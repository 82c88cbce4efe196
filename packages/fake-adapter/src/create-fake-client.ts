import {
  createJobsClient,
  fromServiceError,
  type CallOptions,
  type JobsClient,
  type JobsOperations,
  type JobSummary,
} from "@jobs/contract";
import type { Push } from "./push.ts";
import { createDemoWorld } from "./demo/demo-world.ts";
import { createFakeService, type FakeService, type ServiceOptions } from "./fake-service.ts";
import {
  defaultDelay,
  memoryFaultNames,
  type Fault,
  type Faults,
  type MemoryFaultName,
} from "./faults/fault.ts";
import { withFaults } from "./faults/faulty-service.ts";
import { late } from "./faults/late.ts";
import { createPickFault } from "./faults/pick-fault.ts";
import { copyOf } from "./map-members.ts";
import { operationKeys } from "./requests.ts";
import { ServiceError } from "./service-error.ts";
import type { JobPlan } from "./world/job-plan.ts";
import type { World } from "./world/world.ts";

export interface FakeClientOptions extends ServiceOptions {
  /** What goes wrong. Of the faults of the transport, only `slow-headers` exists here: a late answer. Default: nothing. */
  readonly faults?: Faults<MemoryFaultName> | undefined;
}

/** A jobs client that also controls the fake service behind it. */
export interface FakeClient extends JobsClient {
  /**
   * Starts a job as a push to the repository does, even if others are under way on the branch. `plan` says what becomes of it;
   * default: the next plan of its branch, or one that succeeds.
   */
  push(request: Push, plan?: JobPlan): Promise<{ jobSummary: JobSummary }>;
  /** The world as it is now. `JSON.stringify` writes it as text, and `parseWorld` reads it again. */
  world(): World;
}

/** A jobs client over a world in memory, by default the demo world. It can replace a real client anywhere. */
export function createFakeClient(
  world: World = createDemoWorld(),
  { faults, ...options }: FakeClientOptions = {},
): FakeClient {
  return clientOf(createFakeService(world, options), faults);
}

/** A client of a service that may have other clients, too. */
export function clientOf(
  { operations, push, world }: FakeService,
  faults: Faults<MemoryFaultName> = [],
): FakeClient {
  const ask = withFaults(operations, createPickFault(faults, memoryFaultNames));
  const entries = operationKeys.map((key) => [
    key,
    (request: object, options: CallOptions) => answer(() => ask(key, request), options),
  ]);
  return {
    // One for each operation of the table, which the compiler cannot follow through a list.
    ...createJobsClient(Object.fromEntries(entries) as JobsOperations),
    push: (request, plan) => answer(() => ({ response: { jobSummary: push(request, plan) } })),
    world: () => copyOf(world()),
  };
}

/** Never answers at once, so that an abort can come in time, as with a remote service. */
async function answer<Response extends object>(
  respond: () => { readonly response: Response; readonly fault?: Fault | undefined },
  { signal }: CallOptions = {},
): Promise<Response> {
  await Promise.resolve();
  signal?.throwIfAborted();
  try {
    const { response, fault } = respond();
    if (fault?.kind === "slow-headers") await late(fault.delay ?? defaultDelay, signal);
    // A copy, as from a remote service: callers may modify it.
    return copyOf(response);
  } catch (error) {
    throw error instanceof ServiceError ? fromServiceError(error, error) : error;
  }
}
