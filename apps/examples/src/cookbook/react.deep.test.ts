import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { runProgram } from "../../../../test/release/run-program.ts";
import { installFolder } from "../../../../test/support/install-folder.ts";
import { root } from "../../../../test/support/workspace.ts";
import { serveOrders } from "./__fixtures__/serve-orders.ts";

const folder = fileURLToPath(new URL("../../react", import.meta.url));
beforeAll(() => installFolder(folder));

it("both compile", async () => {
  await runProgram(["tsc", "-p", folder], { cwd: root, path: [`${root}node_modules/.bin`] });
});

/** What `screen.tsx` gives. Root's compiler does not see it: it has no React. */
interface Screen {
  readonly orders: () => string[];
  readonly button: () => string | undefined;
  readonly press: () => void;
  readonly show: (status: string) => void;
  readonly close: () => Promise<void>;
}

const waitFor = (check: () => void) => vi.waitFor(check, { timeout: 60_000 });

async function open(program: string): Promise<Screen> {
  const { openScreen } = (await import(/* @vite-ignore */ `${folder}/screen.tsx`)) as {
    openScreen(component: unknown): Promise<Screen>;
  };
  const { Orders } = (await import(/* @vite-ignore */ `${folder}/${program}.tsx`)) as { Orders: unknown };
  const screen = await openScreen(Orders);
  onTestFinished(() => screen.close());
  return screen;
}

describe.each(["with-tanstack-query", "with-react-alone"])("%s", (program) => {
  it("shows every order once, 20 more with each press, and no button at the end", async () => {
    const { orders } = await serveOrders(60);
    const ids = orders.filter(({ status }) => status === "open").map(({ id }) => id);
    const screen = await open(program);
    screen.show("open");
    await waitFor(() => expect(screen.button()).toBe("More"));
    expect(screen.orders()).toEqual(ids.slice(0, 20));
    screen.press();
    screen.press();
    await waitFor(() => expect(screen.orders()).toEqual(ids.slice(0, 40)));
    await waitFor(() => expect(screen.button()).toBe("More"));
    screen.press();
    await waitFor(() => expect(screen.orders()).toEqual(ids));
    await waitFor(() => expect(screen.button()).toBeUndefined());
  });

  it("asks for the same again after a failure, and keeps what it has shown", async () => {
    const served = await serveOrders(60);
    const ids = served.orders.filter(({ status }) => status === "open").map(({ id }) => id);
    const screen = await open(program);
    screen.show("open");
    await waitFor(() => expect(screen.button()).toBe("More"));
    served.interrupt = (_request, response) => Boolean(response.writeHead(503).end());
    screen.press();
    await waitFor(() => expect(screen.button()).toBe("Try again"));
    expect(screen.orders()).toEqual(ids.slice(0, 20));
    delete served.interrupt;
    screen.press();
    await waitFor(() => expect(screen.orders()).toEqual(ids.slice(0, 40)));
  });

  it("shows the list that was asked for last, though an earlier one is answered late", async () => {
    const served = await serveOrders(60);
    const screen = await open(program);
    const late: (() => void)[] = [];
    let release = () => {};
    served.interrupt = (request, response) => {
      if (served.requests[request - 1]?.get("status") === "open")
        late.push(() => response.end(JSON.stringify({ data: [{ id: "late" }], next: null, total: 1 })));
      else
        release = () => response.end(JSON.stringify({ data: [{ id: "asked for" }], next: null, total: 1 }));
      return true;
    };
    screen.show("open");
    await waitFor(() => expect(late).not.toEqual([]));
    screen.show("paid");
    await waitFor(() => expect(served.requests.at(-1)?.get("status")).toBe("paid"));
    expect(screen.button()).toBeUndefined();
    release();
    await waitFor(() => expect(screen.orders()).toEqual(["asked for"]));
    for (const answer of late) answer();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(screen.orders()).toEqual(["asked for"]);
  });
});
