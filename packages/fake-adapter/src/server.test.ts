import { Agent, request } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDemoWorld, demoBranch, idleBranch } from "./demo/demo-world.ts";
import { createFakeServer, type FakeServer } from "./server.ts";

let server: FakeServer;
beforeAll(async () => {
  server = await createFakeServer(createDemoWorld());
});
afterAll(() => server.close());

interface Answer {
  status: number;
  headers: Record<string, unknown>;
  body: Record<string, unknown>;
}

/** Sends a path as it is; `fetch` would normalise it. */
function get(path: string, method = "GET", body = "", { url } = server): Promise<Answer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: JSON.parse(text) }),
      );
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

const { appId } = demoBranch;
const main = `/apps/${appId}/branches/main/jobs`;
const idle = `/apps/${idleBranch.appId}/branches/${idleBranch.branchName}/jobs`;

describe("the fake server", () => {
  it("answers ListApps, ListBranches and ListJobs in restJson1", async () => {
    expect((await get("/apps")).body["apps"]).toHaveLength(3);
    expect((await get("/apps/d1shop4x8k2qz/branches")).body["branches"]).toHaveLength(4);
    const { status, headers, body } = await get(`${main}?maxResults=2`);
    expect([status, headers["content-type"]]).toEqual([200, "application/json"]);
    expect(headers["x-amzn-requestid"]).toMatch(/^[0-9a-f-]{36}$/);
    expect(Object.keys(body)).toEqual(["jobSummaries", "nextToken"]);
  });

  it("answers GetJob with the summary and the steps", async () => {
    const { status, body } = await get(`${main}/137`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ job: { summary: { jobId: "137" }, steps: [] } });
    const { jobSummaries } = (await get(main)).body as { jobSummaries: { jobId: string; status: string }[] };
    const failed = jobSummaries.find((job) => job.status === "FAILED");
    expect((await get(`${main}/${failed?.jobId}`)).body).toMatchObject({
      job: {
        summary: failed,
        steps: expect.arrayContaining([expect.objectContaining({ status: "FAILED" })]),
      },
    });
  });

  it("writes times as epoch seconds, with the milliseconds as a fraction", async () => {
    const { body } = await get(`${main}?maxResults=1`);
    expect(body["jobSummaries"]).toMatchObject([{ startTime: 1758686823.905, commitTime: 1758684540 }]);
  });

  it("leaves out nextToken on the last page, and endTime while a job runs", async () => {
    const { body } = await get("/apps/d3lab5t6v1rj/branches/pr-42/jobs");
    expect(Object.keys(body)).toEqual(["jobSummaries"]);
    expect(Object.keys((body["jobSummaries"] as object[])[0] ?? {})).not.toContain("endTime");
  });

  it("finds a branch by its percent-encoded name", async () => {
    expect(
      (await get("/apps/d1shop4x8k2qz/branches/feature%2Fcheckout-redesign/jobs")).body["jobSummaries"],
    ).toHaveLength(23);
    expect((await get("/apps/d1shop4x8k2qz/branches/feature/checkout-redesign/jobs")).status).toBe(404);
  });

  it("takes a percent-encoded token back, and only for its own list", async () => {
    const { body } = await get(`${main}?maxResults=50`);
    const token = encodeURIComponent(String(body["nextToken"]));
    expect((await get(`${main}?maxResults=50&nextToken=${token}`)).body["jobSummaries"]).toMatchObject({
      0: { jobId: "87" },
    });
    const elsewhere = await get(`/apps/d2docs7m3n9pw/branches/main/jobs?nextToken=${token}`);
    expect(elsewhere).toMatchObject({ status: 400, headers: { "x-amzn-errortype": "BadRequestException" } });
  });

  it.each([
    [`${main}?maxResults=51`, 400, "BadRequestException"],
    [`${main}?maxResults=-1`, 400, "BadRequestException"],
    [`${main}?maxResults=many`, 400, "BadRequestException"],
    [`${main}?nextToken=made-up`, 400, "BadRequestException"],
    [`${main}?nextToken=${"x".repeat(2001)}`, 400, "BadRequestException"],
    ["/apps?maxResults=101", 400, "BadRequestException"],
    ["/apps/Wrong/branches", 400, "BadRequestException"],
    ["/apps//branches/main/jobs", 400, "BadRequestException"],
    ["/apps/dnothere/branches", 404, "NotFoundException"],
    ["/apps/d1shop4x8k2qz/branches/gone/jobs", 404, "NotFoundException"],
    ["/apps/d1shop4x8k2qz/branches/%zz/jobs", 400, "BadRequestException"],
    [`${main}/latest`, 400, "BadRequestException"],
    [`${main}/138`, 404, "NotFoundException"],
    [`${main}/137/more`, 404, "UnknownOperationException"],
    ["/nothing/here", 404, "UnknownOperationException"],
  ])("answers %s with %i %s", async (path, status, error) => {
    const answer = await get(path);
    expect(answer).toMatchObject({ status, headers: { "x-amzn-errortype": error } });
    expect(answer.body).toEqual({ message: expect.any(String) });
  });

  it("starts and stops a job", async () => {
    const one = await createFakeServer(createDemoWorld());
    const start = JSON.stringify({ jobType: "RELEASE", commitTime: 1.5, jobReason: null, whatever: 1 });
    expect(await get(idle, "POST", start, one)).toMatchObject({
      status: 200,
      body: { jobSummary: { jobId: "1", status: "CREATED", commitTime: 1.5 } },
    });
    expect((await get(idle, "GET", "", one)).body["jobSummaries"]).toMatchObject({ 0: { jobId: "1" } });
    expect((await one.client.getJob({ ...idleBranch, jobId: "1" })).job.summary.jobId).toBe("1");
    expect(await get(idle, "POST", start, one)).toMatchObject({
      status: 429,
      headers: { "x-amzn-errortype": "LimitExceededException" },
      body: { message: expect.stringContaining("already have pending or running jobs") },
    });
    expect(await get(`${idle}/1/stop`, "DELETE", "", one)).toMatchObject({
      status: 200,
      body: { jobSummary: { jobId: "1", status: "CANCELLING" } },
    });
    await one.close();
  });

  it.each([
    ["{", 400, "SerializationException"],
    ["[]", 400, "SerializationException"],
    ["", 400, "BadRequestException"],
    ['{"jobType": "NIGHTLY"}', 400, "BadRequestException"],
    ['{"jobType": "RETRY", "jobId": "999"}', 404, "NotFoundException"],
    ['{"jobType": "RELEASE", "commitTime": "now"}', 400, "BadRequestException"],
    [JSON.stringify({ jobType: "RELEASE", commitMessage: "x".repeat(10_001) }), 400, "BadRequestException"],
    [" ".repeat(256 * 1024 + 1), 413, "RequestEntityTooLargeException"],
  ])("answers StartJob with the body %.40j with %i %s", async (body, status, error) => {
    expect(await get(main, "POST", body)).toMatchObject({ status, headers: { "x-amzn-errortype": error } });
  });

  it("takes the longest commit message there may be, with every character escaped", async () => {
    const one = await createFakeServer(createDemoWorld());
    const body = `{"jobType": "RELEASE", "commitMessage": "${"\\ud83d\\ude80".repeat(5000)}"}`;
    expect((await get(idle, "POST", body, one)).status).toBe(200);
    await one.close();
  });

  it.each([
    ["header", "NotFoundException", { message: expect.any(String) }],
    ["header-with-uri", expect.stringMatching(/^NotFoundException:http/), { message: expect.any(String) }],
    ["type", undefined, { __type: "com.amazonaws.amplify#NotFoundException", message: expect.any(String) }],
    ["code", undefined, { code: "NotFoundException", message: expect.any(String) }],
  ] as const)("names the type of an error in the form %s", async (errorForm, header, body) => {
    const one = await createFakeServer(createDemoWorld(), { errorForm });
    const answer = await get("/apps/dnothere/branches", "GET", "", one);
    expect([answer.status, answer.headers["x-amzn-errortype"], answer.body]).toEqual([404, header, body]);
    await one.close();
  });

  it("closes with connections that are kept alive, and with one whose request is not complete", async () => {
    const one = await createFakeServer(createDemoWorld());
    const agent = new Agent({ keepAlive: true });
    await new Promise((resolve) =>
      request(one.url + main, { agent }, (response) => {
        response.resume().on("end", resolve);
      }).end(),
    );
    const halfway = request(one.url + main, { method: "POST", headers: { "content-length": 10 } });
    const gone = new Promise((resolve) => halfway.on("error", resolve));
    halfway.write("{");
    await new Promise((resolve) => halfway.on("socket", (socket) => socket.on("connect", resolve)));
    await one.close();
    expect(await gone).toMatchObject({ code: "ECONNRESET" });
    await one.close();
    agent.destroy();
  });

  it.each([
    ["what is no HTTP", "hello\r\n\r\n", 400, "BadRequestException"],
    ["no host", `GET ${main} HTTP/1.1\r\nconnection: close\r\n\r\n`, 400, "BadRequestException"],
    [
      "headers of 20,000 bytes",
      `GET ${main} HTTP/1.1\r\nhost: x\r\ny: ${"z".repeat(20_000)}\r\n\r\n`,
      431,
      "RequestHeaderFieldsTooLargeException",
    ],
    ["a tunnel", "CONNECT x:80 HTTP/1.1\r\nhost: x\r\n\r\n", 404, "UnknownOperationException"],
  ])("answers %s in the wire format, too", async (_what, bytes, status, error) => {
    const socket = connect({ port: Number(new URL(server.url).port), host: "127.0.0.1" });
    socket.end(bytes);
    let answer = "";
    for await (const chunk of socket) answer += String(chunk);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} [^]*^x-amzn-errortype: ${error}\r$`, "m"));
    expect(JSON.parse(answer.split("\r\n\r\n")[1] ?? "")).toEqual({ message: expect.any(String) });
  });

  it("refuses other methods", async () => {
    expect((await get(main, "PUT")).status).toBe(404);
  });

  it("listens on this machine only", () => {
    expect(new URL(server.url).hostname).toBe("127.0.0.1");
  });
});
