import { expect, it } from "vitest";
import { bypassesProxy } from "./bypasses-proxy.ts";

/** The answers of `urllib.request.proxy_bypass_environment` in Python 3.11, which the AWS CLI uses. */
it.each([
  ["amplify.us-east-1.amazonaws.com", "*", true],
  ["amplify.us-east-1.amazonaws.com", "amazonaws.com", true],
  ["amplify.us-east-1.amazonaws.com", ".amazonaws.com", true],
  ["amplify.us-east-1.amazonaws.com", "*.amazonaws.com", false],
  ["amplify.us-east-1.amazonaws.com", "us-east-1.amazonaws.com,localhost", true],
  ["amplify.us-east-1.amazonaws.com", " .AMAZONAWS.com , x", true],
  ["amplify.us-east-1.amazonaws.com", "ws.com", false],
  ["amplify.us-east-1.amazonaws.com", "amplify.us-east-1.amazonaws.com:443", false],
  ["amplify.us-east-1.amazonaws.com", "*, x", false],
  ["amplify.us-east-1.amazonaws.com", ",,", false],
  ["amplify.us-east-1.amazonaws.com", "", false],
  ["amplify.us-east-1.amazonaws.com", undefined, false],
  ["amplify.us-east-1.amazonaws.com", "example.com", false],
  ["localhost:4566", "localhost", true],
  ["localhost:4566", "localhost:4566", true],
  ["localhost:4566", "localhost:80", false],
  ["localhost:4566", "host", false],
  ["localhost:4566", "..localhost", true],
  ["127.0.0.1:4566", "127.0.0.1", true],
  ["127.0.0.1:4566", "127.0.0.0/8", false],
  ["127.0.0.1:4566", "0.1", true],
  ["[::1]:4566", "::1", false],
  ["[::1]:4566", "[::1]", true],
  ["[::1]:4566", "[::1]:4566", true],
  ["AMPLIFY.example.com", "example.COM", true],
])("%s, with NO_PROXY %j, is asked directly: %j", (host, noProxy, directly) => {
  expect(bypassesProxy(host, noProxy)).toBe(directly);
});
