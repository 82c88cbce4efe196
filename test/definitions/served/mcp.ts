import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { ListToolsRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { tools } from "../mcp.ts";
import { ids, type Served } from "./served.ts";

const about = { name: "jobs", version: "1.0.0" };

/** A server whose second page has the cursor "", which the protocol allows. */
async function connectTo(client: Client): Promise<void> {
  const server = new Server(about, { capabilities: { tools: {} } });
  const cursors = [undefined, "", "b", "c", "d", undefined];
  server.setRequestHandler(ListToolsRequestSchema, ({ params }) => {
    const page = cursors.indexOf(params?.cursor);
    const nextCursor = cursors[page + 1];
    const found = ids
      .slice(page * 5, page * 5 + 5)
      .map((name) => ({ name, inputSchema: { type: "object" as const } }));
    return { tools: found, ...(nextCursor !== undefined && { nextCursor }) };
  });
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  await Promise.all([server.connect(theirs), client.connect(ours)]);
}

export const served: Served<{ name: string }> = {
  async open() {
    const client = new Client(about);
    await connectTo(client);
    return tools(client);
  },
  input: {},
  idOf: ({ name }) => name,
};
