export * from "../src/cookbook/orders.ts";
