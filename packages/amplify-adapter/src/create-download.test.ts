import { expect, it, vi } from "vitest";
import { openAnswering } from "./__fixtures__/answering.ts";
import { caFile, enterCompany } from "./connection/__fixtures__/company.ts";
import { createDownload, type Download } from "./create-download.ts";
import { enterHome } from "./identity/__fixtures__/home.ts";

const env = { AWS_ACCESS_KEY_ID: "ENV", AWS_SECRET_ACCESS_KEY: "made-up-secret" };

async function textOf({ body }: Download): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of body) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

it("a download is what the URL brings, with its query as it stands, and nothing of the caller's", async () => {
  enterHome({ name: "", env });
  let asked: unknown;
  const { url } = await openAnswering(({ url: path, headers }, response) => {
    asked = [path, Object.keys(headers).toSorted()];
    response.writeHead(403, { "content-type": "application/xml" }).end("<Error/>");
  });
  const download = await createDownload()(`${url}/a%2Fb?X-Amz-Signature=c%2Bd&e=+`);
  expect([download.status, download.contentType]).toEqual([403, "application/xml"]);
  expect(await textOf(download)).toBe("<Error/>");
  expect(asked).toEqual(["/a%2Fb?X-Amz-Signature=c%2Bd&e=+", ["connection", "host"]]);
});

it("a download follows no redirect", async () => {
  enterHome({ name: "", env });
  const { url } = await openAnswering((_request, response) =>
    response.writeHead(302, { location: "/elsewhere" }).end(),
  );
  expect((await createDownload()(url)).status).toBe(302);
});

it("a download goes through the proxy, and trusts whom the client trusts", async () => {
  const { proxy, proxyUrl } = await enterCompany();
  vi.stubEnv("HTTPS_PROXY", proxyUrl);
  const url = "https://amplify.us-east-1.amazonaws.com/apps";
  expect((await createDownload({ caBundle: caFile })(url)).status).toBeGreaterThan(199);
  expect(proxy.asked).toEqual(["amplify.us-east-1.amazonaws.com:443"]);
  await expect(createDownload()(url)).rejects.toMatchObject({
    code: "UNREACHABLE",
    message: expect.stringContaining("UNABLE_TO_VERIFY_LEAF_SIGNATURE"),
  });
});

it("where nobody answers, the error names the host and not the rest of the URL, which is a key", async () => {
  enterHome({ name: "", env });
  const { url, close } = await openAnswering(() => {});
  await close();
  const error: unknown = await createDownload()(`${url}/log?X-Amz-Signature=canary`).catch(
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({
    code: "UNREACHABLE",
    message: expect.stringMatching(/^No answer from 127\.0\.0\.1: /),
  });
  expect(error).not.toMatchObject({ message: expect.stringContaining("canary") });
});

it("a body that breaks off is an error, and no short text", async () => {
  enterHome({ name: "", env });
  const { url } = await openAnswering((_request, response) => {
    response.writeHead(200, { "content-length": 100 });
    response.write("half", () => response.destroy());
  });
  await expect(createDownload()(url).then(textOf)).rejects.toMatchObject({ code: "UNREACHABLE" });
});

it.each(["before it", "in its body"])("an abort %s ends a download with its reason", async (when) => {
  enterHome({ name: "", env });
  const controller = new AbortController();
  const { url } = await openAnswering((_request, response) => {
    if (when === "in its body") response.writeHead(200).write("half");
    setImmediate(() => controller.abort("enough"));
  });
  await expect(createDownload()(url, controller).then(textOf)).rejects.toBe("enough");
});

it.each(["no URL", "file:///etc/passwd", "data:text/plain,x"])(
  "what is no URL of HTTP is not asked for: %s",
  async (url) => {
    await expect(createDownload()(url)).rejects.toMatchObject({ code: "INVALID_RESPONSE" });
  },
);
