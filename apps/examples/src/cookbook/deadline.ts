import { listOrders, type Order } from "./orders.ts";

interface Event {
  readonly token?: string | undefined;
}
interface Context {
  getRemainingTimeInMillis(): number;
}

/** Milliseconds for the last page to be handled, and for the answer. */
const reserve = 2_000;

/** A handler that works until little time is left. Invoke it again with what it returns, until `done`. */
export function handlerOf(handle: (orders: readonly Order[]) => Promise<void>) {
  return async ({ token }: Event, context: Context) => {
    const signal = AbortSignal.timeout(Math.max(context.getRemainingTimeInMillis() - reserve, 0));
    let resumeToken = token;
    try {
      for await (const page of listOrders({}, { startingToken: token, signal }).pages()) {
        await handle(page.items);
        resumeToken = page.resumeToken;
        if (resumeToken === undefined) break; // All is done, though time may be over by now.
      }
      return { done: true };
    } catch (error) {
      if (error !== signal.reason) throw error;
      return { token: resumeToken, done: false };
    }
  };
}
