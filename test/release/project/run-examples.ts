// Runs the compiled code of every README, in a project that has only what npm gave it.
import { readdirSync } from "node:fs";
import { createFakeServer } from "@jobs/fake-adapter/server";

const server = await createFakeServer();
Object.assign(process.env, {
  AWS_ENDPOINT_URL: server.url,
  AWS_ACCESS_KEY_ID: "AKIDEXAMPLE",
  AWS_SECRET_ACCESS_KEY: "made-up",
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
});

const print = console.log;
const examples = readdirSync(new URL(".", import.meta.url)).filter((file) => /^example-\d+\.js$/.test(file));
for (const file of examples) {
  const printed: unknown[] = [];
  console.log = (...values: unknown[]) => void printed.push(...values);
  await import(`./${file}`);
  if (printed.length === 0 || printed.includes(undefined))
    throw new Error(`${file} printed ${String(printed)}`);
}
print(JSON.stringify({ examples: examples.length, runtime: runtime() }));
await server.close();

function runtime(): string {
  const { bun } = process.versions;
  return bun === undefined ? `Node ${process.versions.node}` : `bun ${bun}`;
}
