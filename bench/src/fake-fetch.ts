import { refusal } from "./refusal.ts";
import type { ScriptedApi, ScriptedPage } from "./scripted-api.ts";

/** A `fetch` that is answered by the scripted API. The token is in the query, and `write` makes the body and its headers. */
export function fakeFetch(
  api: ScriptedApi,
  token: string,
  write: (page: ScriptedPage) => { body: unknown; headers?: Record<string, string> },
): typeof fetch {
  return async (input) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const page = api.page(url.searchParams.get(token));
    const { body, headers = {} } = page === refusal ? { body: refusal } : write(page);
    return Response.json(body, { headers });
  };
}
