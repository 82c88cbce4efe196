import { describe, expect, it } from "vitest";
import { outcomeOf, startProcess, stoppedClock } from "../support/start-process.ts";
import { openScreen } from "../support/screen.ts";
import { root } from "../support/workspace.ts";

/** What a newcomer types, one after the other. */
const tour: readonly (readonly string[])[] = [
  ["--help"],
  ["list", "--adapter", "fake", "--limit", "12"],
  ["list", "--adapter", "fake", "--status", "failed,cancelled", "--limit", "5"],
  ["list", "--adapter", "fake", "--last-success", "--known-commit"],
  ["list", "--adapter", "fake", "--running-for", "30m"],
  ["list", "--adapter", "fake", "--commit", "ffffffff"],
  ["list", "--adapter", "fake", "--latest", "--query", "status", "--output", "text"],
  ["stats", "--adapter", "fake"],
  ["branches", "--adapter", "fake"],
  ["apps", "--adapter", "fake"],
  ["wait", "--adapter", "fake", "--job-id", "126"],
  ["show", "126", "--adapter", "fake"],
  ["logs", "126", "--adapter", "fake"],
  ["start", "--adapter", "fake"],
  ["stop", "--adapter", "fake"],
  ["lsit"],
  ["list", "--adapter", "fake", "--stauts", "failed"],
];

describe.each([60, 80, 140])("a tour on a terminal of %i columns", (columns) => {
  it.each(tour.map((args) => [args.join(" "), args] as const))("amplify-jobs %s", async (_line, args) => {
    const { lines, raw, status } = await openScreen(args, { columns, env: stoppedClock }).ended;
    expect(`${lines.join("\n")}\n[${status}]`).toMatchSnapshot();
    // Whatever was told on the way, the terminal is as it was: colours are off, the cursor is there, nothing is switched.
    expect(raw).not.toMatch(/\[\?(25|1049|47|1000)[lh]/);
    expect(raw.lastIndexOf("\u001b[3")).toBeLessThanOrEqual(Math.max(-1, raw.lastIndexOf("\u001b[39m")));
  });
});

it("the READMEs show a picture of what a terminal shows", async () => {
  // As in a build of Amplify, where the branch is known, and no hint for newcomers is below the list.
  const env = { ...stoppedClock, AWS_APP_ID: "d1shop4x8k2qz", AWS_BRANCH: "main" };
  const screen = openScreen(["list", "--adapter", "fake", "--since", "2d"], { columns: 94, env });
  await expect((await screen.ended).draw()).toMatchFileSnapshot(`${root}docs/images/list.svg`);
});

describe("the tour in a pipe", () => {
  it.each(tour.map((args) => [args.join(" "), args] as const))("amplify-jobs %s", async (_line, args) => {
    const { stdout, stderr, status } = await outcomeOf(
      startProcess(args, { ...stoppedClock, TZ: "Asia/Tokyo" }),
    );
    expect(`${stdout}${stderr}[${status}]`).not.toContain("\u001b");
    const shown = stdout.length > 3000 ? `${stdout.slice(0, 1500)}\n…\n${stdout.slice(-300)}` : stdout;
    expect(`${shown}${stderr}[${status}]`).toMatchSnapshot();
  });
});

describe("the terminal is left as it was", () => {
  it("after Ctrl-C while a list is kept up to date", async () => {
    const screen = openScreen(["list", "--adapter", "fake", "--watch", "--limit", "4"], { columns: 80 });
    await screen.until("Ctrl-C stops.");
    screen.press("\u0003");
    const { lines, status } = await screen.ended;
    expect(status).toBe(130);
    expect(lines.at(-1)).toBe("amplify-jobs: interrupted");
    expect(lines.filter((line) => line.startsWith("137 "))).toHaveLength(1);
  });

  it("after Ctrl-C while a job is waited for", async () => {
    const screen = openScreen(["wait", "--adapter", "fake", "--job-id", "137"], { columns: 80 });
    await screen.until("job 137 CREATED");
    screen.press("\u0003");
    const { lines, status } = await screen.ended;
    expect([status, lines.filter((line) => line !== "" && line !== "^C")]).toEqual([
      130,
      [
        expect.stringMatching(/^○ job 137 CREATED, .*: Bump vite/),
        "amplify-jobs: interrupted",
        "To go on: amplify-jobs wait 137 --adapter fake",
      ],
    ]);
  });
});
