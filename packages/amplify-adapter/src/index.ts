export { createAmplifyClient } from "./create-amplify-client.ts";
export type { AmplifyClientOptions } from "./amplify-client-options.ts";
