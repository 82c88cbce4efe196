import type { ScriptedApi, ScriptedPage } from "./scripted-api.ts";

/** A fetch that answers from the API: the token is in the query, and `write` gives the body and its headers. */
export function fakeFetch(
  api: ScriptedApi,
  token: string,
  write: (page: ScriptedPage) => { body: unknown; headers?: Record<string, string> },
): typeof fetch {
  return async (input) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const { body, headers = {} } = write(api.page(url.searchParams.get(token)));
    return Response.json(body, { headers });
  };
}
