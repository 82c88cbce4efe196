import { createServer, type Server } from "node:http";
import type { Ask } from "../faults/faulty-service.ts";
import { ServiceError } from "../service-error.ts";
import { malformed, refuse } from "./refuse.ts";
import { respond, type Front } from "./respond.ts";

/** A server that answers everything in the wire format. Node's own answers to bad requests have no body. */
export function createHttpServer(ask: Ask, front: Front): Server {
  const { errorForm } = front;
  const server = createServer({ requireHostHeader: false });
  server.on("request", (request, response) => void respond(ask, front, request, response));
  server.on("checkExpectation", (request, response) => void respond(ask, front, request, response));
  server.on("connect", (_request, socket) =>
    refuse(errorForm, new ServiceError("UnknownOperationException", "There is no such operation."), socket),
  );
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (socket.writable && error.code !== "ECONNRESET") refuse(errorForm, malformed(error.code), socket);
    else socket.destroy();
  });
  return server;
}
