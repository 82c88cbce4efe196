import { createServer, type Server } from "node:http";
import { expect, it, onTestFinished } from "vitest";
import { addressOf, close, listen } from "./listen.ts";

const taken = () => Object.assign(new Error("taken"), { code: "EADDRINUSE" });

/** Makes servers, some of which find their address taken. */
function creating(...refused: readonly number[]) {
  const created: Server[] = [];
  const create = () => {
    const server = createServer();
    created.push(server);
    if (refused.includes(created.length))
      server.listen = () => {
        queueMicrotask(() => server.emit("error", taken()));
        return server;
      };
    return server;
  };
  return { create, created };
}

it("a free port is one that is free on both addresses", async () => {
  // The second is the one for ::1.
  const { create, created } = creating(2);
  const servers = await listen(create, 0);
  onTestFinished(() => close(servers));
  expect(created[0]?.listening).toBe(false);
  expect(created[2]?.listening).toBe(true);
  expect(new Set(servers.map((server) => addressOf(server).port)).size).toBe(1);
});

it("a port that was asked for is refused when it is taken on either address, and then held on neither", async () => {
  const { create, created } = creating(2);
  const free = await listen(createServer, 0, "127.0.0.1");
  const { port } = addressOf(free[0]);
  await close(free);
  await expect(listen(create, port)).rejects.toMatchObject({ code: "EADDRINUSE" });
  expect(created.map((server) => server.listening)).toEqual([false, false]);
});
