import { expect, it } from "vitest";
import { terminal } from "../__fixtures__/terminal.ts";
import { canMoveCursor } from "./cursor.ts";
import { createStatusLine } from "./status-line.ts";

it.each([
  ["xterm-256color", 80, true],
  [undefined, 80, true],
  ["dumb", 80, false],
  ["xterm-256color", undefined, false],
])("with TERM %s on %s columns the cursor may move: %s", (TERM, columns, may) => {
  expect(canMoveCursor(terminal([], columns).stdout, TERM === undefined ? {} : { TERM })).toBe(may);
});

it("a line that is written over becomes a line for each state where the cursor cannot be moved", () => {
  for (const [TERM, written] of [
    ["xterm", "\r\u001b[Kjob 1, 3s\r\u001b[Kjob 1, 4s\r\u001b[K"],
    ["dumb", "1970-01-01T00:00:00.000Z job 1 RUNNING\n"],
  ] as const) {
    const place = terminal([], 80, { env: { TERM }, now: () => 0 });
    const line = createStatusLine(place);
    line.show("job 1, 3s", "job 1 RUNNING");
    line.show("job 1, 4s", "job 1 RUNNING");
    line.clear();
    expect(place.written.err).toBe(written);
  }
});
