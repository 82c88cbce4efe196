import {
  createJobsClient,
  fromServiceError,
  type CallOptions,
  type JobsClient,
  type World,
} from "@jobs/contract";
import { createDemoWorld } from "./demo/demo-world.ts";
import { createFakeService } from "./fake-service.ts";
import { ServiceFault } from "./service-fault.ts";

/** A jobs client over a world in memory; by default over the demo world. It takes the place of a real one anywhere. */
export function createFakeClient(world: World = createDemoWorld()): JobsClient {
  const service = createFakeService(world);
  return createJobsClient({
    listApps: (request, options) => answer(() => service.listApps(request), options),
    listBranches: (request, options) => answer(() => service.listBranches(request), options),
    listJobs: (request, options) => answer(() => service.listJobs(request), options),
    getJob: (request, options) => answer(() => service.getJob(request), options),
  });
}

/** Never answers at once, so that an abort in flight is seen, as it is by a remote. */
async function answer<Response>(respond: () => Response, { signal }: CallOptions): Promise<Response> {
  await Promise.resolve();
  signal?.throwIfAborted();
  try {
    // A copy, as from a remote: callers may do with it what they like.
    return structuredClone(respond());
  } catch (error) {
    throw error instanceof ServiceFault ? fromServiceError(error, error) : error;
  }
}
