export { createClock } from "./clock.ts";
export { createFakeClient } from "./create-fake-client.ts";
export { createDemoWorld, demoBranch } from "./demo/demo-world.ts";
export type { Clock, ClockOptions, SteppedClock } from "./clock.ts";
export type { FakeClient } from "./create-fake-client.ts";
export type { ServiceOptions } from "./fake-service.ts";
