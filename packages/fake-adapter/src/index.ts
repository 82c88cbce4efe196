export { createFakeClient } from "./create-fake-client.ts";
export { createDemoWorld, demoBranch } from "./demo/demo-world.ts";
