import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Measured, Order } from "./run.ts";

const [own] = process.versions.node.split(".");

/** Runs the stopwatch on the newest Node of a major version. npx fetches it, unless this process runs on that major version. */
export function measureOn(major: string, order: Order): Measured {
  const [command, ...words] = major === own ? [process.execPath] : ["npx", "-y", `node@${major}`];
  const child = fileURLToPath(new URL("./child.js", import.meta.url));
  const printed = execFileSync(command ?? "", [...words, child, JSON.stringify(order)], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(printed);
}
