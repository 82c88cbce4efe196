import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { serveOrders } from "./__fixtures__/serve-orders.ts";

const built = new URL("../../dist/cookbook/checkpoint.js", import.meta.url).href;

/** Exports in a process of its own. */
function start(path: string) {
  const program = `import { exportOrders } from ${JSON.stringify(built)}; await exportOrders(process.argv[1]);`;
  const stdio = ["ignore", "ignore", "inherit"] as const;
  return spawn(process.execPath, ["--input-type=module", "--eval", program, path], { stdio: [...stdio] });
}

it("survives SIGKILL at any moment: before each request, and between writing a page and noting it", async () => {
  const served = await serveOrders(200);
  const folder = await mkdtemp(join(tmpdir(), "orders-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, "orders.ndjson");
  let kills = 0;
  for (;;) {
    const child = start(path);
    let answered = 0;
    // Every second one dies as it asks; the others while they write a page, some sooner and some later.
    served.interrupt = (_request, response) => {
      answered += 1;
      if (answered < 3) return false;
      if (kills % 2 === 0) return child.kill("SIGKILL") && Boolean(response.destroy());
      response.on("close", () => setTimeout(() => child.kill("SIGKILL"), kills % 5));
      return false;
    };
    const [status] = (await once(child, "exit")) as [number | null];
    if (status === 0) break;
    expect(status).toBeNull();
    kills += 1;
  }
  expect(kills).toBeGreaterThan(5);
  const lines = (await readFile(path, "utf8")).trimEnd().split("\n");
  expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(served.ids);
});
