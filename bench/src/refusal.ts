import type { ScriptedPage } from "./scripted-api.ts";

/** An error that comes with a status of success. The types of clients do not have it, because API descriptions do not mention it. */
export const refusal = { ok: false, error: "rate_limited" } as unknown as ScriptedPage;
