import { runStopwatch, type Order } from "./run.ts";

// Run with an order as JSON; prints the measurements as JSON.

const order: Order = JSON.parse(process.argv[2] ?? "");
console.log(JSON.stringify(await runStopwatch(order)));
