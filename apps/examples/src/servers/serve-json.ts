import { createServer } from "node:http";
import jsonServer from "json-server";
import { close, listen, type Running } from "./running.ts";

/** A REST API (json-server) with numbered pages, a Link header and the total number of items. */
export async function serveJson(name: string, input: object, list: readonly object[]): Promise<Running> {
  const application = jsonServer.create();
  application.use(jsonServer.router({ [name]: list }));
  const server = createServer(application);
  return { place: await listen(server), input, list, close: () => close(server) };
}
