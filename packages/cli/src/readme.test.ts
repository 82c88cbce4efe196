import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { commands } from "./commands/commands.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

it.each(Object.keys(commands))("the README names %s and every option of it", async (name) => {
  expect(readme).toContain(`\`${name}`);
  const { options } = (await commands[name]?.load()) ?? { options: {} };
  for (const option of Object.keys(options)) expect(readme).toMatch(new RegExp(`--${option}[\`, ]`));
});
