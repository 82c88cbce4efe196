export { createAmplifyClient } from "./create-amplify-client.ts";
export { createDownload } from "./create-download.ts";
export type { Download, DownloadOptions } from "./create-download.ts";
export type { AmplifyClientOptions } from "./amplify-client-options.ts";
