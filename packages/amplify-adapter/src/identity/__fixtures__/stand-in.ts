import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

/** Stands for Amplify, STS, the SSO portal, and the endpoints of containers and instances. */
export interface StandIn {
  /** The identities of the requests to Amplify, in order: the access key, which tells its source, and the session token. */
  readonly identities: string[];
  readonly listener: RequestListener;
}

export function createStandIn(): StandIn {
  const identities: string[] = [];
  return {
    identities,
    listener: (request, response) => {
      void textOf(request).then((body) => {
        const { status = 200, type = "application/json", error, text } = answerTo(request, body, identities);
        const headers = error === undefined ? {} : { "x-amzn-errortype": error };
        response.writeHead(status, { "content-type": type, ...headers }).end(text);
      });
    },
  };
}

/** Serves a stand-in over HTTP. */
export async function openStandIn(): Promise<StandIn & { readonly url: string; close(): void }> {
  const standIn = createStandIn();
  const server = createServer(standIn.listener);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    ...standIn,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

const soon = () => new Date(Date.now() + 3_600_000);

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request.setEncoding("utf8")) text += String(chunk);
  return text;
}

interface Answer {
  readonly status?: number;
  readonly type?: string;
  readonly error?: string;
  readonly text: string;
}

function answerTo(request: IncomingMessage, body: string, identities: string[]): Answer {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://stand-in");
  const form = new URLSearchParams(body);
  if (form.get("Action")?.startsWith("AssumeRole")) return assumeRole(keyOf(request), form);
  if (pathname === "/federation/credentials") {
    const names = ["account_id", "role_name"].map((name) => searchParams.get(name) ?? "").join("-");
    return portal(String(request.headers["x-amz-sso_bearer_token"]), names);
  }
  if (pathname === "/token") return json({ accessToken: "REFRESHED", tokenType: "Bearer", expiresIn: 3600 });
  if (pathname === "/container") return json(keysFor("CONTAINERKEY"));
  if (pathname === "/broken") return { status: 500, text: "{}" };
  if (pathname === "/latest/api/token") return { type: "text/plain", text: "imds-token" };
  if (pathname === "/latest/meta-data/iam/security-credentials/") return { type: "text/plain", text: "role" };
  if (pathname.startsWith("/latest/meta-data/")) return json({ Code: "Success", ...keysFor("INSTANCEKEY") });
  if (pathname !== "/apps") return { status: 404, text: "{}" };
  const token = request.headers["x-amz-security-token"];
  identities.push(`${keyOf(request)}${token === undefined ? "" : ` with ${String(token)}`}`);
  return json({ apps: [] });
}

function keyOf({ headers }: IncomingMessage): string {
  return /Credential=([^/]+)\//.exec(headers.authorization ?? "")?.[1] ?? "nobody";
}

/** Answers with a key that says who asked for what. */
function assumeRole(key: string, form: URLSearchParams): Answer {
  const action = form.get("Action") ?? "";
  const role = form.get("RoleArn")?.replace(/^.*\//, "") ?? "";
  if (role === "Denied")
    return {
      status: 403,
      type: "text/xml",
      text: "<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>not authorized to perform: sts:AssumeRole</Message></Error><RequestId>r</RequestId></ErrorResponse>",
    };
  const by = form.get("WebIdentityToken")?.trim() ?? key;
  const session = form.get("RoleSessionName") ?? "";
  const named = /^(botocore-session|aws-sdk-js)/.test(session) ? "" : `.session-${session}`;
  const extras = ["ExternalId", "DurationSeconds", "SerialNumber", "TokenCode"]
    .filter((name) => form.get(name) !== null)
    .map((name) => `.${name}-${form.get(name)?.replaceAll(/[/:]/g, "_")}`);
  const { AccessKeyId, SecretAccessKey, Token, Expiration } = keysFor(
    `${role}.by-${by}${named}${extras.join("")}`,
  );
  return {
    type: "text/xml",
    text: `<${action}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><${action}Result><Credentials><AccessKeyId>${AccessKeyId}</AccessKeyId><SecretAccessKey>${SecretAccessKey}</SecretAccessKey><SessionToken>${Token}</SessionToken><Expiration>${Expiration}</Expiration></Credentials><AssumedRoleUser><Arn>arn:aws:sts::111122223333:assumed-role/r/s</Arn><AssumedRoleId>x:s</AssumedRoleId></AssumedRoleUser></${action}Result><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></${action}Response>`,
  };
}

function portal(token: string, names: string): Answer {
  if (token === "REVOKED")
    return {
      status: 401,
      error: "UnauthorizedException",
      text: '{"message": "Session token not found or invalid"}',
    };
  const { AccessKeyId, SecretAccessKey, Token } = keysFor(`SSO-${names}.by-${token}`);
  return json({
    roleCredentials: {
      accessKeyId: AccessKeyId,
      secretAccessKey: SecretAccessKey,
      sessionToken: Token,
      expiration: soon().getTime(),
    },
  });
}

function keysFor(AccessKeyId: string) {
  return {
    AccessKeyId,
    SecretAccessKey: "made-up-secret",
    Token: "issued-token",
    Expiration: soon().toISOString().replace(/\.\d+/, ""),
  };
}

function json(value: unknown): Answer {
  return { text: JSON.stringify(value) };
}
