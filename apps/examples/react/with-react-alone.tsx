import { useEffect, useState } from "react";
import { listOrders, type Order } from "./orders.ts";

interface Shown {
  readonly orders: readonly Order[];
  readonly failed?: boolean;
  /** Shows more; after a failure it asks for the same again. Absent while a request is under way, and at the end. */
  readonly more?: (() => void) | undefined;
}

function useOrders(status: string): Shown {
  const [shown, show] = useState<Shown>({ orders: [] });
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    async function readOn(orders: readonly Order[], startingToken?: string): Promise<void> {
      show({ orders });
      try {
        const { items, resumeToken } = await listOrders(
          { status },
          { maxItems: 20, startingToken, signal },
        ).collect();
        const all = [...orders, ...items];
        show({ orders: all, more: resumeToken === undefined ? undefined : () => readOn(all, resumeToken) });
      } catch {
        if (!signal.aborted) show({ orders, failed: true, more: () => readOn(orders, startingToken) });
      }
    }
    void readOn([]);
    return () => leaving.abort();
  }, [status]);
  return shown;
}

/** Orders in steps of 20, whatever the pages of the API are. */
export function Orders({ status }: { readonly status: string }) {
  const { orders, failed, more } = useOrders(status);
  return (
    <>
      <ul>
        {orders.map(({ id }) => (
          <li key={id}>{id}</li>
        ))}
      </ul>
      {more && <button onClick={more}>{failed ? "Try again" : "More"}</button>}
    </>
  );
}
