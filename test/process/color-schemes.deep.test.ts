import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { colorSchemes, contrast } from "../support/color-schemes.ts";
import { openScreen } from "../support/screen.ts";
import { stoppedClock } from "../support/start-process.ts";

/** A folder for pictures of what is shown, to be looked at. Without it there are none. */
const folder = process.env["PICTURES"];

const shown = [
  ["list", "--adapter", "fake"],
  ["stats", "--adapter", "fake"],
  ["branches", "--adapter", "fake"],
  ["apps", "--adapter", "fake"],
  ["wait", "--adapter", "fake", "--job-id", "126"],
] as const;

describe.each([60, 80, 140])("on a terminal of %i columns", (columns) => {
  it.each(shown.map((args) => [args.join(" "), args] as const))(
    "whatever %s shows can be read on each scheme",
    async (_line, args) => {
      for (const TERM of ["xterm-256color", "xterm"]) {
        const { draw, colors } = await openScreen(args, { columns, env: { ...stoppedClock, TERM } }).ended;
        for (const [name, scheme] of Object.entries(colorSchemes)) {
          for (const color of colors(scheme))
            expect(contrast(color, scheme.ground), `${color} on ${name}`).toBeGreaterThanOrEqual(3);
          if (folder === undefined || TERM === "xterm") continue;
          mkdirSync(folder, { recursive: true });
          const file = `${[args[0], columns, name].join(" ").replaceAll(/[ ,]+/g, "-")}.svg`;
          writeFileSync(join(folder, file), draw(scheme));
        }
        // Usual, quiet, under way, doubtful, good and bad; where there are sixteen colours, only bad is told apart.
        const many = TERM === "xterm" ? 2 : 6;
        if (args[0] === "list") expect(colors(colorSchemes["GitHub Light"])).toHaveLength(many);
      }
    },
  );
});
