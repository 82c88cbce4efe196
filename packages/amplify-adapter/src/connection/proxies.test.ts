import { describe, expect, it } from "vitest";
import { createSecrets } from "../secrets.ts";
import { chooseProxies } from "./proxies.ts";

const amplify = { protocol: "https:", hostname: "amplify.us-east-1.amazonaws.com" };
const local = { protocol: "http:", hostname: "localhost", port: 4566 };
const secrets = createSecrets();
const choose = (env: Record<string, string>, target = amplify, option?: string | false) =>
  chooseProxies(option, env, secrets)(target)?.url;

describe("which proxy leads to a host", () => {
  it.each([
    ["none", {}, amplify, undefined],
    ["that of HTTPS_PROXY", { HTTPS_PROXY: "http://a:1", HTTP_PROXY: "http://b:2" }, amplify, "http://a:1"],
    ["that of HTTP_PROXY", { HTTPS_PROXY: "http://a:1", HTTP_PROXY: "http://b:2" }, local, "http://b:2"],
    [
      "none but for its own protocol",
      { HTTP_PROXY: "http://b:2", ALL_PROXY: "http://c:3" },
      amplify,
      undefined,
    ],
    [
      "the name in small letters first",
      { HTTPS_PROXY: "http://a:1", https_proxy: "http://b:2" },
      amplify,
      "http://b:2",
    ],
    [
      "the name in small letters, also when it is empty",
      { HTTPS_PROXY: "http://a:1", https_proxy: "" },
      amplify,
      undefined,
    ],
    ["a URL without a protocol", { HTTPS_PROXY: "proxy.corp:3128" }, amplify, "http://proxy.corp:3128"],
    [
      "a URL that begins with slashes",
      { HTTPS_PROXY: "//proxy.corp:3128" },
      amplify,
      "http://proxy.corp:3128",
    ],
    ["one over TLS", { HTTPS_PROXY: "https://proxy.corp" }, amplify, "https://proxy.corp"],
    [
      "none, as NO_PROXY has it",
      { HTTPS_PROXY: "http://a:1", NO_PROXY: "amazonaws.com" },
      amplify,
      undefined,
    ],
    [
      "no_proxy before NO_PROXY",
      { HTTPS_PROXY: "http://a:1", NO_PROXY: "*", no_proxy: "x" },
      amplify,
      "http://a:1",
    ],
    [
      "none that a visitor of a CGI script has named",
      { HTTP_PROXY: "http://b:2", REQUEST_METHOD: "GET" },
      local,
      undefined,
    ],
  ] as [string, Record<string, string>, typeof local, string | undefined][])(
    "%s",
    (_what, env, target, url) => {
      expect(choose(env, target)).toBe(url);
    },
  );

  it("an option before the environment, whatever NO_PROXY says; false for none", () => {
    const env = { HTTPS_PROXY: "http://a:1", NO_PROXY: "*" };
    expect(choose(env, amplify, "http://c:3")).toBe("http://c:3");
    expect(choose({ HTTPS_PROXY: "http://a:1" }, amplify, false)).toBeUndefined();
  });

  it("with the user and the password of its URL, which are in nothing else", () => {
    const told: string[] = [];
    const url = "http://us%20er:p%40ss%ZZ@proxy:3128";
    const proxy = chooseProxies(
      undefined,
      { HTTPS_PROXY: url },
      createSecrets((one) => told.push(one)),
    )(amplify);
    expect(proxy?.url).toBe("http://proxy:3128");
    const [, basic = ""] = proxy?.authorization?.split(" ") ?? [];
    expect(Buffer.from(basic, "base64").toString()).toBe("us er:p%40ss%ZZ");
    expect(told).toContain("p%40ss%ZZ");
  });

  it.each(["socks5://proxy:1080", "http://", "http://a b", "ftp://canary@proxy"])(
    "an error that does not tell it, for %s",
    (url) => {
      expect(() => choose({ HTTPS_PROXY: url })).toThrow(
        /^HTTPS_PROXY is not the URL of a proxy: expected http/,
      );
      expect(() => choose({ HTTPS_PROXY: url })).not.toThrow(/canary/);
    },
  );
});
