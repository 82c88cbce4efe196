import { useInfiniteQuery } from "@tanstack/react-query";
import { listOrders } from "./orders.ts";

/** Orders in steps of 20, whatever the pages of the API are. */
export function Orders({ status }: { readonly status: string }) {
  const { data, isError, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ["orders", status],
    queryFn: ({ pageParam, signal }) =>
      listOrders({ status }, { maxItems: 20, startingToken: pageParam, signal }).collect(),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.resumeToken,
  });
  const orders = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <ul>
        {orders.map(({ id }) => (
          <li key={id}>{id}</li>
        ))}
      </ul>
      {hasNextPage && <button onClick={() => fetchNextPage()}>{isError ? "Try again" : "More"}</button>}
    </>
  );
}
