import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { ours } from "./peers/ours.ts";
import { peers } from "./peers/index.ts";
import { play, type PlayedRow } from "./play.ts";
import { rows } from "./rows/index.ts";
import { scoreboardPage } from "./scoreboard-page.ts";

describe("the core on the scoreboard", () => {
  it.each(rows)("$happens: $right", async (row) => {
    await expect(row.ask(ours)).resolves.toMatchObject({ right: true });
  });
});

describe("the scoreboard", () => {
  let played: PlayedRow[] = [];
  // On a busy machine, the peers' clients take seconds to load.
  beforeAll(async () => {
    played = await play();
  });

  it("is what docs/scoreboard.md says", () => {
    const page = readFileSync(new URL("../../docs/scoreboard.md", import.meta.url), "utf8");
    expect(page).toBe(scoreboardPage(played));
  });

  it("has no row that every library wins: such a row cannot tell right from wrong", () => {
    const lost = ({ cells }: PlayedRow) => cells.some(({ verdict }) => verdict?.right === false);
    expect(played.filter((each) => !lost(each)).map(({ row }) => row.name)).toEqual([]);
  });

  it("excuses a library only from rows that there are, and ours from none", () => {
    const names = rows.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(peers.flatMap((peer) => Object.keys(peer.notApplicable ?? {}))),
    );
    expect(ours.notApplicable).toBeUndefined();
  });
});
