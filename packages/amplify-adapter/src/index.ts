export { createAmplifyClient } from "./create-amplify-client.ts";
export type { AmplifyClientOptions } from "./create-sdk-client.ts";
