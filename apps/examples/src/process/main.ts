import type { Running } from "../servers/running.ts";
import { exampleNames } from "./example-names.ts";
import { listPart } from "./list-part.ts";

// Run with the name of an example: starts its server, and reads its list in two processes.

process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true";

const [name = ""] = process.argv.slice(2);
if (exampleNames().includes(name)) await show(name);
else {
  console.error(`Which example? One of: ${exampleNames().join(", ")}.`);
  process.exitCode = 2;
}

async function show(example: string): Promise<void> {
  const { start } = (await import(`../servers/${example}.js`)) as { start(): Promise<Running> };
  const running = await start();
  try {
    const { items, resumeToken } = await listPart(example, { ...running, maxItems: 12 });
    for (const item of items) console.log(JSON.stringify(item));
    console.log(`\n${items.length} items, cut in mid-page. The token to go on from:\n${resumeToken}\n`);
    if (resumeToken === undefined) return;
    const rest = await listPart(example, { ...running, startingToken: resumeToken });
    for (const item of rest.items) console.log(JSON.stringify(item));
    console.log(`\n${rest.items.length} more items, from that token, in a new process.`);
  } finally {
    await running.close();
  }
}
