import { writeFileSync } from "node:fs";
import { play } from "./play.ts";
import { scoreboardPage } from "./scoreboard-page.ts";

const played = await play();
const page = scoreboardPage(played);
writeFileSync(new URL("../../docs/scoreboard.md", import.meta.url), page);
console.log(page);

const wrong = played.filter(({ cells }) =>
  cells.some(({ peer, verdict }) => peer.name === "ours" && !verdict?.right),
);
for (const { row } of wrong) console.error(`Ours is wrong: ${row.happens}.`);
process.exitCode = wrong.length === 0 ? 0 : 1;
