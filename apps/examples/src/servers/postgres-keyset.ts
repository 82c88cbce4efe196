import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import type { Running } from "./running.ts";

/** A Postgres in a folder (PGlite) with the orders of two customers, some of them at the same time or in the same millisecond. */
export async function start(): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), "orders-"));
  const database = new PGlite(folder);
  await database.exec(`
    create table orders (id int primary key, customer text, placed timestamptz, total int);
    insert into orders
      select n, case n % 2 when 0 then 'ada' else 'bob' end, timestamptz '2026-01-01' + n / 3 * interval '7 us', n * 10
      from generate_series(1, 46) as n;
    create index on orders (customer, placed, id);`);
  await database.close();
  const list = Array.from({ length: 23 }, (_, index) => ({ id: 46 - 2 * index, total: 460 - 20 * index }));
  return {
    place: folder,
    input: { customer: "ada", limit: 5 },
    list,
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
