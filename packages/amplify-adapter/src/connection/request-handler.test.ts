import { once } from "node:events";
import { copyFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { AmplifyClientOptions } from "../amplify-client-options.ts";
import { createAmplifyClient } from "../create-amplify-client.ts";
import { identityCases, type IdentityCase } from "../identity/__fixtures__/cases.ts";
import { enterHome } from "../identity/__fixtures__/home.ts";
import { openStandIn } from "../identity/__fixtures__/stand-in.ts";
import { caFile, enterCompany, keys, openProxy } from "./__fixtures__/company.ts";

const caseOf = (name: string) => identityCases.find((one) => one.name === name) as IdentityCase;
const region = "us-east-1";

async function failureOf(options: AmplifyClientOptions): Promise<unknown> {
  return createAmplifyClient({ region, ...options })
    .listApps()
    .then(
      () => undefined,
      (error: unknown) => error,
    );
}

describe("behind a proxy with a password and a certificate of the company's own", () => {
  it.each([
    ["keys of the environment", "ENV", []],
    ["a role with a source profile", "Deploy.by-BASE with issued-token", ["sts"]],
    ["a web identity of a profile", "Web.by-WEBTOKEN.session-me with issued-token", ["sts"]],
    ["an SSO session", "SSO-111122223333-Reader.by-TOKEN with issued-token", ["portal.sso"]],
  ])("a list works, with %s", async (name, identity, before) => {
    const one = caseOf(name);
    const { identities, proxy, proxyUrl } = await enterCompany(one);
    vi.stubEnv("HTTPS_PROXY", proxyUrl);
    vi.stubEnv("AWS_CA_BUNDLE", caFile);
    const client = createAmplifyClient({ profile: one.profile });
    await client.listApps();
    await client.listApps();
    expect(identities).toEqual([identity, identity]);
    // Tunnels are kept and used again.
    expect(proxy.asked).toEqual([...before, "amplify"].map((host) => `${host}.us-east-1.amazonaws.com:443`));
  });

  it("by options, too", async () => {
    const { identities, proxyUrl } = await enterCompany();
    await createAmplifyClient({ region, proxy: proxyUrl, caBundle: caFile }).listApps();
    await createAmplifyClient({ region, proxy: proxyUrl, verifySsl: false }).listApps();
    expect(identities).toEqual(["ENV", "ENV"]);
  });

  it("by the ca_bundle of the profile", async () => {
    const { identities, proxyUrl } = await enterCompany({
      name: "",
      config: `[default]\nca_bundle = ${caFile}\n`,
      env: keys,
    });
    await createAmplifyClient({ region, proxy: proxyUrl }).listApps();
    expect(identities).toEqual(["ENV"]);
  });

  it("an error says that the certificate is not trusted, and what helps", async () => {
    const { proxy, proxyUrl } = await enterCompany();
    expect(await failureOf({ proxy: proxyUrl })).toMatchObject({
      code: "UNREACHABLE",
      message: `No answer from the Amplify API: TLS failed with UNABLE_TO_VERIFY_LEAF_SIGNATURE (through the proxy http://127.0.0.1:${proxy.port}). If your network inspects TLS, put its certificate into the file that AWS_CA_BUNDLE or the profile's ca_bundle names. Check the network, the region and the endpoint.`,
    });
  });

  it("an error says that the portal's is not, of the SSO session", async () => {
    const one = caseOf("an SSO session");
    const { proxyUrl } = await enterCompany(one);
    expect(await failureOf({ profile: one.profile, proxy: proxyUrl })).toMatchObject({
      code: "UNREACHABLE",
      message: expect.stringMatching(
        /^No AWS credentials from the SSO session of the profile "work": No answer from AWS: TLS failed .*AWS_CA_BUNDLE/,
      ),
    });
  });

  it("an error says that the password is wrong, and not which", async () => {
    const { proxyUrl } = await enterCompany();
    expect(await failureOf({ proxy: proxyUrl.replace("p%40ss", "canary") })).toMatchObject({
      code: "CONFIGURATION",
      message: expect.stringMatching(
        /^The proxy http:\/\/127\.0\.0\.1:\d+ asks for a user and a password \(HTTP 407\)\..*HTTPS_PROXY=http:\/\/user:password@host:port$/,
      ),
    });
  });

  it.each([
    ["HTTP/1.1 403 Forbidden", /the proxy answered 403 Forbidden \(http:\/\/127/],
    ["hello", /[Pp]roxy/],
  ])("an error says that the proxy refused: %s", async (refusal, says) => {
    const { https, proxyUrl } = await enterCompany();
    const proxy = await openProxy(https, refusal);
    const url = proxyUrl.replace(/\d+$/, String(proxy.port));
    const failure = await failureOf({ proxy: url });
    expect(failure).toMatchObject({ code: "UNREACHABLE", message: expect.stringMatching(says) });
    expect(String(failure)).not.toContain("p@ss");
  });

  it.each([
    ["that there is not", "/nowhere/ca.pem", /cannot be read: ENOENT/],
    ["that has none", fileURLToPath(import.meta.url), /has no certificates: expected PEM/],
  ])("a file of certificates is refused: one %s", async (_what, file, says) => {
    const { proxyUrl } = await enterCompany();
    vi.stubEnv("AWS_CA_BUNDLE", file);
    expect(await failureOf({ proxy: proxyUrl })).toMatchObject({
      code: "CONFIGURATION",
      message: expect.stringMatching(says),
    });
  });

  it.each(["https://amplify.test", "http://amplify.test"])(
    "a proxy that says nothing is left when a request to %s is given up",
    async (endpoint) => {
      await enterCompany();
      const controller = new AbortController();
      let close = () => {};
      const closed = new Promise<void>((resolve) => (close = resolve));
      const silent = createServer((socket) => {
        socket.on("close", close).on("error", () => {});
        socket.once("data", () => controller.abort("enough"));
      });
      silent.listen(0, "127.0.0.1");
      await once(silent, "listening");
      onTestFinished(() => void silent.close());
      const proxy = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
      const asked = createAmplifyClient({ region, proxy, endpoint }).listApps({}, controller);
      await expect(asked).rejects.toBe("enough");
      await closed;
    },
  );

  it("takes a file of certificates that comes later", async () => {
    const { home, identities, proxyUrl } = await enterCompany();
    const caBundle = join(home.folder, "ca.pem");
    const client = createAmplifyClient({ region, proxy: proxyUrl, caBundle });
    await expect(client.listApps()).rejects.toThrow(/ENOENT/);
    copyFileSync(caFile, caBundle);
    await client.listApps();
    expect(identities).toEqual(["ENV"]);
  });
});

describe("without TLS", () => {
  it("a request goes through the proxy of HTTP_PROXY, and not to the hosts of NO_PROXY", async () => {
    const { proxy, proxyUrl } = await enterCompany();
    const standIn = await openStandIn();
    onTestFinished(standIn.close);
    vi.stubEnv("HTTP_PROXY", proxyUrl);
    await createAmplifyClient({ region, endpoint: standIn.url }).listApps();
    expect(proxy.asked).toEqual([`${standIn.url}/apps`]);
    vi.stubEnv("NO_PROXY", "localhost,127.0.0.1");
    await createAmplifyClient({ region, endpoint: standIn.url }).listApps();
    expect(proxy.asked).toHaveLength(1);
    expect(standIn.identities).toEqual(["ENV", "ENV"]);
  });

  it("a proxy that wants a password says so", async () => {
    const { proxyUrl } = await enterCompany();
    vi.stubEnv("http_proxy", proxyUrl.replace("user:p%40ss@", ""));
    const failure = await failureOf({ endpoint: "http://amplify.test" });
    expect(failure).toMatchObject({ code: "CONFIGURATION", message: expect.stringMatching(/HTTP 407/) });
  });

  it.each(["a container", "an instance"])("no proxy leads to the credentials of %s", async (name) => {
    const standIn = await openStandIn();
    onTestFinished(standIn.close);
    const { identities, proxy, proxyUrl } = await enterCompany();
    enterHome(caseOf(name), standIn.url);
    vi.stubEnv("AWS_ENDPOINT_URL", undefined);
    vi.stubEnv("HTTP_PROXY", proxyUrl);
    vi.stubEnv("HTTPS_PROXY", proxyUrl);
    await createAmplifyClient({ region, caBundle: caFile }).listApps();
    expect(identities).toEqual([expect.stringMatching(/^(CONTAINER|INSTANCE)KEY/)]);
    expect(proxy.asked).toEqual(["amplify.us-east-1.amazonaws.com:443"]);
  });
});
