import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { answerAmplify } from "./amplify.ts";
import { answerDynamodb } from "./dynamodb.ts";
import { answerEc2 } from "./ec2.ts";
import { answerS3 } from "./s3.ts";

interface Answer {
  readonly status?: number;
  readonly type: string;
  readonly body: string;
}

export interface ListServer {
  readonly url: string;
  /** The requests in order: method, path and query, or the body. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** The services, besides Amplify, whose lists are served, named as in the SDK's variables for endpoints. */
export const listServices = ["DYNAMODB", "EC2", "S3"];

/** Serves some lists of S3, DynamoDB, EC2 and Amplify on this machine, as those services send them. */
export async function serveLists(): Promise<ListServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      requests.push(body === "" ? `${request.method} ${request.url}` : body);
      const { status = 200, type, body: answer } = answerTo(request, body);
      response.writeHead(status, { "content-type": type }).end(answer);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

function answerTo(request: IncomingMessage, body: string): Answer {
  const url = new URL(request.url ?? "/", "http://127.0.0.1");
  if ("x-amz-target" in request.headers)
    return { type: "application/x-amz-json-1.0", body: JSON.stringify(answerDynamodb(JSON.parse(body))) };
  if (body.startsWith("Action=") || body.includes("&Action="))
    return { type: "text/xml", ...answerEc2(new URLSearchParams(body)) };
  if (url.pathname.startsWith("/apps/"))
    return { type: "application/json", body: JSON.stringify(answerAmplify(url)) };
  return { type: "application/xml", body: answerS3(url) };
}
