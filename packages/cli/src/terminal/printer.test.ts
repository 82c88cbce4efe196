import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { createPrinter, isClosedPipe } from "./printer.ts";

describe("a printer", () => {
  it("waits until a slow reader has taken what was written", async () => {
    let take = () => {};
    const slow = new Writable({ highWaterMark: 1, write: (_chunk, _encoding, done) => (take = done) });
    const printer = createPrinter(slow, new AbortController().signal);
    let written = false;
    const print = printer.print("much text").then(() => (written = true));
    await new Promise(setImmediate);
    expect(written).toBe(false);
    take();
    await print;
  });

  it("does not wait for a reader once it is interrupted", async () => {
    const stuck = new Writable({ highWaterMark: 1, write: () => {} });
    const interrupt = new AbortController();
    const print = createPrinter(stuck, interrupt.signal).print("much text");
    interrupt.abort(new Error("enough"));
    await expect(print).rejects.toThrow("enough");
  });

  it("tells of a closed pipe, and apart from other failures", async () => {
    for (const [code, closed] of [
      ["EPIPE", true],
      ["ENOSPC", false],
    ] as const) {
      const failing = new Writable({
        write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })),
      });
      const printer = createPrinter(failing, new AbortController().signal);
      await expect(printer.print("text")).rejects.toThrow(code);
      await new Promise(setImmediate);
      expect(printer.closed.aborted).toBe(true);
      expect(isClosedPipe(printer.closed.reason)).toBe(closed);
    }
  });
});
