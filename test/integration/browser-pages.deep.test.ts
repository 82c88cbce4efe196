import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createFakeServer, type FakeServer } from "@jobs/fake-adapter/server";
import { createDemoWorld, demoBranch } from "@jobs/fake-adapter";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { hasChromium, openPage } from "../support/chromium.ts";

const { appId, branchName } = demoBranch;
const jobs = `/apps/${appId}/branches/${branchName}/jobs`;

let fake: FakeServer;
beforeAll(async () => {
  fake = await createFakeServer(createDemoWorld(), { allowedHosts: ["allowed.example"] });
});
afterAll(() => fake.close());

const newest = async () =>
  (await fake.client.listJobs({ appId, branchName, maxResults: 1 })).jobSummaries[0]?.jobId;

/** The URL of a page with this program. */
async function servePage(program: string): Promise<string> {
  const server = createServer((_request, response) => {
    response.setHeader("content-type", "text/html");
    response.end(`<!doctype html><body><script>${program}</script></body>`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

describe.skipIf(!hasChromium)("a page of another origin, in a real browser", () => {
  it("starts no job, by a request or by a form, and reads nothing", async () => {
    const before = await newest();
    const page = await servePage(`
      const url = ${JSON.stringify(fake.url + jobs)};
      const body = '{"jobType":"RELEASE"}';
      const tell = (what) => document.body.append(what, "; ");
      const frame = document.createElement("iframe");
      frame.name = "sent";
      document.body.append(frame);
      const form = document.createElement("form");
      Object.assign(form, { method: "POST", action: url, target: "sent", enctype: "text/plain" });
      const field = document.createElement("input");
      Object.assign(field, { name: '{"jobType":"RELEASE","x":"', value: '"}' });
      form.append(field);
      document.body.append(form);
      const answered = new Promise((resolve) => (frame.onload = resolve));
      form.submit();
      fetch(url, { method: "POST", mode: "no-cors", body })
        .then(({ type }) => tell("sent: " + type))
        .then(() => fetch(url))
        .then(() => tell("read"), () => tell("not read"))
        .then(() => answered)
        .then(() => tell("form answered"));
    `);
    const text = await openPage(page);
    // Both reached the server: it is the server that started nothing.
    expect(text).toContain("sent: opaque; not read; form answered;");
    expect(await newest()).toBe(before);
  });

  it("reads nothing under a name that was made to lead here", async () => {
    const { port } = new URL(fake.url);
    const open = (name: string) => openPage(`http://${name}:${port}/apps`, { [name]: "127.0.0.1" });
    expect(await open("rebound.example")).toContain("This server does not answer as rebound.example.");
    expect(await open("allowed.example")).toContain('"appId"');
  });
});
