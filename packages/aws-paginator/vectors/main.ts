import { once } from "node:events";
import { createInterface } from "node:readline";
import { createPaginator } from "@jobs/aws-paginator";
import { play } from "./play.ts";
import type { Scenario } from "./scenario.ts";
import { fromWire } from "./wire.ts";

// Whoever reads may have enough.
process.stdout.on("error", () => process.exit(0));

// Reads scenarios, one JSON a line, and writes what came of each. Lines with a `scenario` beside what was recorded are read, too.
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (line.trim() === "") continue;
  const read = fromWire(JSON.parse(line)) as Scenario | { scenario: Scenario };
  const result = await play("scenario" in read ? read.scenario : read, createPaginator);
  if (!process.stdout.write(`${JSON.stringify(result)}\n`)) await once(process.stdout, "drain");
}
