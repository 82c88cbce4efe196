import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { FaultName } from "@jobs/fake-adapter";
import { onTestFinished } from "vitest";

/** What somebody between answers in the place of the service. */
interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What gets in the way of every request, from one moment to another: seconds from the beginning. */
export interface Spell {
  readonly from: number;
  readonly to: number;
  readonly what: FaultName | "refused" | Answer;
}

export interface Weather {
  /** The endpoint that is reached through it. */
  readonly url: string;
  /** Nothing listens there any more, and then again. */
  refuse(): Promise<void>;
  accept(): Promise<void>;
}

/** Stands before a local Amplify, and lets requests through as the weather is; `seconds` says how late it is. */
export async function openWeather(
  url: string,
  spells: readonly Spell[],
  seconds: () => number,
): Promise<Weather> {
  const server = createServer((request, response) => {
    const { what } = spells.find(({ from, to }) => from <= seconds() && seconds() < to) ?? {};
    if (typeof what === "object") {
      response.writeHead(what.status, { "content-type": "text/html", ...what.headers }).end(what.body);
      return;
    }
    forward(url, request, what).then(
      async (answer) => {
        response.writeHead(answer.status, Object.fromEntries(answer.headers));
        response.end(await answer.text());
      },
      () => request.socket.destroy(),
    );
  });
  let port = 0;
  const accept = async () => {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
    ({ port } = server.address() as AddressInfo);
  };
  const refuse = async () => {
    server.close();
    server.closeAllConnections();
    await once(server, "close");
  };
  await accept();
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${port}`, refuse, accept };
}

function forward(
  url: string,
  { url: path = "", method = "GET" }: IncomingMessage,
  fault?: string,
): Promise<Response> {
  return fetch(`${url}${path}`, { method, headers: fault === undefined ? {} : { "x-fake-fault": fault } });
}
