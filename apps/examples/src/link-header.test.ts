import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { issuesAt } from "./link-header.ts";

const issues = Array.from({ length: 23 }, (_, index) => ({ number: index + 1, title: `Issue ${index + 1}` }));

async function startServer(): Promise<string> {
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? "", "http://localhost");
    const [page, size] = [Number(searchParams.get("page")), Number(searchParams.get("per_page"))];
    if (page * size < issues.length) response.setHeader("link", `</issues?page=${page + 1}>; rel="next"`);
    response.end(JSON.stringify(issues.slice((page - 1) * size, page * size)));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

it("lists numbered pages with a Link header, cut in mid-page, and goes on from the token", async () => {
  const list = issuesAt(await startServer());
  const first = await list({}, { pageSize: 5, maxItems: 12 }).collect();
  const rest = await list({}, { pageSize: 5, startingToken: first.resumeToken }).collect();
  expect([first.items.length, first.end, rest.end]).toEqual([12, "maxItems", "exhausted"]);
  expect([...first.items, ...rest.items]).toEqual(issues);
});
