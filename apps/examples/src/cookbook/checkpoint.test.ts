import { appendFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { serveOrders } from "./__fixtures__/serve-orders.ts";
import { exportOrders } from "./checkpoint.ts";

async function newPath(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "orders-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, "orders.ndjson");
}
const idsIn = async (path: string) =>
  (await readFile(path, "utf8"))
    .trimEnd()
    .split("\n")
    .map((line) => (JSON.parse(line) as { id: string }).id);

it.each([1, 2, 3, 4, 5])("goes on after a failure at page %i, and writes each order once", async (page) => {
  const served = await serveOrders();
  served.interrupt = (request, response) => request === page && Boolean(response.writeHead(503).end());
  const path = await newPath();
  await expect(exportOrders(path)).rejects.toThrow("503");
  // As a crash leaves it that comes after a page is written, and before that is noted.
  await appendFile(path, '{ "id": "order-9", "sta');
  await exportOrders(path);
  expect(await idsIn(path)).toEqual(served.ids);
});

it("asks for nothing once it is done: no token is no reason to begin anew", async () => {
  const served = await serveOrders();
  const path = await newPath();
  await exportOrders(path);
  const { length } = served.requests;
  served.add(2);
  await exportOrders(path);
  expect(served.requests).toHaveLength(length);
  expect(await idsIn(path)).toEqual(served.ids.slice(2));
});

it("is not put off by orders that come meanwhile", async () => {
  const served = await serveOrders();
  const before = [...served.ids];
  served.interrupt = (request, response) => request === 3 && Boolean(response.writeHead(503).end());
  const path = await newPath();
  await expect(exportOrders(path)).rejects.toThrow("503");
  served.add(3);
  await exportOrders(path);
  expect(await idsIn(path)).toEqual(before);
});
