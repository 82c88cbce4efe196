import type { ScriptedPage } from "./scripted-api.ts";

/** An error with the status of success. No client's types know of it, as no API's description does. */
export const refusal = { ok: false, error: "rate_limited" } as unknown as ScriptedPage;
