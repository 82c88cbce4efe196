import { definePaginator } from "@jobs/paginator-core";
import { type Collection, ObjectId } from "mongodb";
import { codecOf } from "./codec-of.ts";

interface Order {
  _id: ObjectId;
  total: number;
}
interface Query {
  after?: ObjectId;
  limit?: number;
}

const codec = codecOf(
  "orders",
  (value) => (value instanceof ObjectId ? { id: value.toHexString() } : undefined),
  ({ id }) => (typeof id === "string" ? ObjectId.createFromHexString(id) : undefined),
);

export const orders = (collection: Collection<Order>) =>
  definePaginator({
    call: ({ after, limit = 100 }: Query, { signal }) =>
      collection.find(after ? { _id: { $gt: after } } : {}, { sort: { _id: 1 }, limit, signal }).toArray(),
    inputToken: "after",
    items: (orders) => orders,
    outputToken: (orders) => orders.at(-1)?._id,
    itemToken: (order) => order._id,
    pageSize: "limit",
    codec,
  });
