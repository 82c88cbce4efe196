import { CallSettings, createApiCall, PageDescriptor } from "google-gax";
import { runOf, type Peer } from "../peer.ts";
import type { ScriptedApi } from "../scripted-api.ts";

type Done = (error: Error | null, page?: object) => void;

export const gax: Peer<Record<string, string>> = {
  name: "gax",
  known: "google-gax, on which Google Cloud's clients are built",
  packages: ["google-gax"],
  driven: "`PageDescriptor.asyncIterate` over a fake gRPC stub, as generated clients call it, read by items",
  notApplicable: {
    "more-without-token": "it reads no flag beside the token",
    "error-in-200": "gRPC has a status of its own for errors",
    "empty-cursor": 'in protobuf `""` is a token that was not set',
  },
  input: () => ({}),
  open(api, input, { startingToken } = {}) {
    const descriptor = new PageDescriptor("pageToken", "nextPageToken", "things");
    const settings = new CallSettings();
    const list = createApiCall(stubOf(api), settings, descriptor);
    const request = startingToken === undefined ? input : { ...input, pageToken: startingToken };
    const things = descriptor.asyncIterate(list, request, settings.merge({ autoPaginate: false }));
    return runOf(
      things[Symbol.asyncIterator](),
      (thing) => [Number(thing)],
      () => undefined,
    );
  },
};

function stubOf(api: ScriptedApi) {
  return (request: { pageToken?: string }, _metadata: object, _options: object, done: Done) => {
    try {
      const { items, next } = api.page(request.pageToken);
      done(null, { things: items, nextPageToken: next ?? "" });
    } catch (cause) {
      done(new Error("the call failed", { cause }));
    }
    return { cancel() {} };
  };
}
