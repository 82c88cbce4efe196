import { beforeAll, describe, expect, it } from "vitest";
import { exampleNames } from "./process/example-names.ts";
import { listPart } from "./process/list-part.ts";
import type { Part } from "./process/part.ts";
import type { Running } from "./servers/running.ts";

describe.each(exampleNames())("%s", (name) => {
  let running: Running;
  let first: Part;

  beforeAll(async () => {
    const server = (await import(`./servers/${name}.ts`)) as { start(): Promise<Running> };
    running = await server.start();
    return () => running.close();
  });
  beforeAll(async () => {
    first = await listPart(name, { ...running, maxItems: 12 });
  });

  function expectWhole(rest: Part): void {
    expect([...first.items, ...rest.items]).toMatchObject(running.list);
    expect(rest.resumeToken).toBeUndefined();
  }

  it("stops after exactly maxItems, in mid-page", () => {
    expect(first.items).toMatchObject(running.list.slice(0, 12));
    expect(first.resumeToken).toBeTypeOf("string");
  });

  it("goes on from the token in a new process: together the whole list, each item once", async () => {
    expectWhole(await listPart(name, { ...running, startingToken: first.resumeToken ?? "" }));
  });

  it("does not without the token, and this check would see it", async () => {
    const rest = await listPart(name, { ...running });
    expect(rest.items).toMatchObject(running.list);
    expect(() => expectWhole(rest)).toThrow("to match object");
  });
});
