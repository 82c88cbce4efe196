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
import { dataUrl, withLogUrls } from "./logs/log-url.ts";
import { copyOf } from "./map-members.ts";
import { operationKeys } from "./requests.ts";
import { ServiceError } from "./service-error.ts";
import type { JobPlan } from "./world/job-plan.ts";
import type { World } from "./world/world.ts";

export interface FakeClientOptions extends ServiceOptions {
  /** What goes wrong. Of the faults of the transport only `slow-headers` is there, a late answer. Default: nothing. */
  readonly faults?: Faults<MemoryFaultName> | undefined;
}

/** A jobs client, and what stands behind it: pushes come, and its world can be saved. */
export interface FakeClient extends JobsClient {
  /**
   * A job that a push to the repository starts, whatever else is under way on the branch, and what becomes of it. Default:
   * the next plan of its branch, or one that succeeds.
   */
  push(request: Push, plan?: JobPlan): Promise<{ jobSummary: JobSummary }>;
  /** Everything as it is now: `JSON.stringify` writes it down, and `parseWorld` reads it again. */
  world(): World;
}

/** A jobs client over a world in memory; by default over the demo world. It takes the place of a real one anywhere. */
export function createFakeClient(
  world: World = createDemoWorld(),
  { faults, ...options }: FakeClientOptions = {},
): FakeClient {
  return clientOf(createFakeService(world, options), faults);
}

/** A client of a service that others may have, too. */
export function clientOf(
  { operations, log, push, world }: FakeService,
  faults: Faults<MemoryFaultName> = [],
): FakeClient {
  const ask = withFaults(operations, createPickFault(faults, memoryFaultNames));
  const urlOf = (path: string) => dataUrl(log(path));
  const entries = operationKeys.map((key) => [
    key,
    (request: object, options: CallOptions) =>
      answer(() => {
        const { response, fault } = ask(key, request);
        return { response: withLogUrls(response, urlOf), fault };
      }, options),
  ]);
  return {
    // One for each operation of the table; the compiler does not see that through a list.
    ...createJobsClient(Object.fromEntries(entries) as JobsOperations),
    push: (request, plan) => answer(() => ({ response: { jobSummary: push(request, plan) } })),
    world: () => copyOf(world()),
  };
}

/** Never answers at once, so that an abort in flight is seen, as it is by a remote. */
async function answer<Response extends object>(
  respond: () => { readonly response: Response; readonly fault?: Fault | undefined },
  { signal }: CallOptions = {},
): Promise<Response> {
  await Promise.resolve();
  signal?.throwIfAborted();
  try {
    const { response, fault } = respond();
    if (fault?.kind === "slow-headers") await late(fault.delay ?? defaultDelay, signal);
    // A copy, as from a remote: callers may do with it what they like.
    return copyOf(response);
  } catch (error) {
    throw error instanceof ServiceError ? fromServiceError(error, error) : error;
  }
}
