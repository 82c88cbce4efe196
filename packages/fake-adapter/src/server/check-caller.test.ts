import { request } from "node:http";
import { connect, createServer } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDemoWorld, demoBranch } from "../demo/demo-world.ts";
import { createFakeServer, type FakeServer } from "../server.ts";

let server: FakeServer;
beforeAll(async () => {
  server = await createFakeServer(createDemoWorld(), { allowedHosts: ["host.docker.internal"] });
});
afterAll(() => server.close());

const { appId, branchName } = demoBranch;
const jobs = `/apps/${appId}/branches/${branchName}/jobs`;

/** Sends a request that starts a job; returns the status of the answer and the type of its error. */
function start(
  headers: Record<string, string>,
  hostname = "127.0.0.1",
): Promise<[status: number | undefined, error: unknown]> {
  const { port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path: jobs, method: "POST", headers }, (response) => {
      response.resume();
      response.on("end", () => resolve([response.statusCode, response.headers["x-amzn-errortype"]]));
    });
    sent.on("error", reject);
    // As a form on a web page may send it, without a preflight request.
    sent.end('{"jobType":"RELEASE"}');
  });
}

const newest = async () =>
  (await server.client.listJobs({ appId, branchName, maxResults: 1 })).jobSummaries[0]?.jobId;

async function startsNothing(headers: Record<string, string>): Promise<void> {
  const before = await newest();
  expect(await start(headers)).toEqual([403, "ForbiddenException"]);
  expect(await newest()).toBe(before);
}

describe("a request is answered when it is for", () => {
  it.each([
    "localhost",
    "LOCALHOST:1",
    "localhost.:4566",
    "app.localhost",
    "127.0.0.1:80",
    "127.9.8.7",
    "[::1]:4566",
    "host.docker.internal:4566",
  ])("%s", async (host) => {
    expect((await start({ host }))[1]).not.toBe("ForbiddenException");
  });

  it("this server's own origin, or comes from the address bar", async () => {
    const host = new URL(server.url).host;
    for (const headers of [
      { host, origin: server.url, "sec-fetch-site": "same-origin" },
      { host, "sec-fetch-site": "none" },
    ])
      expect((await start(headers))[1]).not.toBe("ForbiddenException");
  });
});

describe("nothing is started by a request that is for", () => {
  it.each([
    "evil.example",
    "localhost.evil.example",
    "127.0.0.1.evil.example:4566",
    "notlocalhost",
    "192.168.0.1",
    "0.0.0.0",
    "[::2]",
    "[::ffff:127.0.0.1]",
    "evil@127.0.0.1",
    "127.0.0.1/evil.example",
  ])("the host %j", async (host) => {
    await startsNothing({ host });
  });
});

describe("nothing is started by a page", () => {
  const host = "localhost:4566";
  it.each([
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: "http://localhost:3000" },
    { origin: "https://localhost:4566" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { origin: "http://localhost:4566", "sec-fetch-site": "cross-site" },
  ])("that says %j", async (headers) => {
    await startsNothing({ host, ...headers });
  });
});

it("says how to allow a name, and never repeats one that is not harmless", async () => {
  const told = async (host: string) => {
    const answer = await fetchAs(host);
    return (JSON.parse(answer) as { message: string }).message;
  };
  expect(await told("fake.internal:80")).toBe(
    "This server does not answer as fake.internal. Use localhost or 127.0.0.1, or allow the name: `--allow-host` on the command line, `allowedHosts` in code.",
  );
  expect(await told("a'<b>")).not.toContain("<b>");
  expect(await told("")).toMatch(/^This server does not answer as a host of that name\./);
});

it("a client of HTTP/1.0 that names no host is answered", async () => {
  expect(await raw(`GET ${jobs}?maxResults=1 HTTP/1.0\r\n\r\n`)).toMatch(/^HTTP\/1\.1 200 /);
  expect(await raw(`GET ${jobs} HTTP/1.0\r\nOrigin: https://evil.example\r\n\r\n`)).toMatch(
    /^HTTP\/1\.1 403 /,
  );
  expect(await raw(`GET ${jobs} HTTP/1.1\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 400 /);
});

it("`localhost` is answered, be it the one address or the other", async ({ skip }) => {
  skip(!(await hasIpv6()), "There is no IPv6 on this machine.");
  expect((await start({ host: "localhost" }, "::1"))[1]).not.toBe("ForbiddenException");
});

it("ends both with `await using`", async () => {
  const one = await createFakeServer();
  await one[Symbol.asyncDispose]();
  await expect(fetch(one.url)).rejects.toThrow("fetch failed");
});

/** The body of the answer to a request with this Host header. */
async function fetchAs(host: string): Promise<string> {
  const text = await raw(`GET ${jobs} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  return text.slice(text.indexOf("\r\n\r\n") + 4);
}

function raw(text: string): Promise<string> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.setEncoding("utf8").on("data", (chunk: string) => (answer += chunk));
    socket.on("end", () => resolve(answer)).on("error", reject);
  });
}

function hasIpv6(): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(0, "::1", () => probe.close(() => resolve(true)));
  });
}
