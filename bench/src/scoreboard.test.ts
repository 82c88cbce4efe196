import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { ours } from "./peers/ours.ts";
import { play } from "./play.ts";
import { rows } from "./rows/index.ts";
import { scoreboardPage } from "./scoreboard-page.ts";

describe("the core on the scoreboard", () => {
  it.each(rows)("$happens: $right", async (row) => {
    await expect(row.ask(ours)).resolves.toMatchObject({ right: true });
  });
});

describe("docs/scoreboard.md", () => {
  let page = "";
  // The peers' clients take seconds to load on a busy machine.
  beforeAll(async () => {
    page = scoreboardPage(await play());
  }, 60_000);

  it("says what `pnpm scoreboard` prints today", () => {
    expect(readFileSync(new URL("../../docs/scoreboard.md", import.meta.url), "utf8")).toBe(page);
  });
});
