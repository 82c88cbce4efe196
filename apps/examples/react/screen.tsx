import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { Window } from "happy-dom";
import { type ComponentType, StrictMode } from "react";

export interface Screen {
  readonly orders: () => string[];
  /** What the button says; nothing, where there is none. */
  readonly button: () => string | undefined;
  readonly press: () => void;
  readonly show: (status: string) => void;
  readonly close: () => Promise<void>;
}

/** Shows one of the components on a page that nobody sees. Strict, as React is in development: every effect runs twice. */
export async function openScreen(Orders: ComponentType<{ readonly status: string }>): Promise<Screen> {
  const window = new Window();
  const { document, navigator } = window;
  // React looks for these when it is loaded, and when it draws.
  const before = replaceGlobals({
    window: { value: window },
    document: { value: document },
    navigator: { value: navigator },
  });
  const { createRoot } = await import("react-dom/client");
  const place = document.createElement("div");
  const root = createRoot(place as unknown as Element);
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const button = () => place.querySelector("button");
  return {
    orders: () => [...place.querySelectorAll("li")].map(({ textContent }) => textContent),
    button: () => button()?.textContent,
    press: () => button()?.click(),
    show: (status) =>
      root.render(
        <StrictMode>
          <QueryClientProvider client={queries}>
            <Orders status={status} />
          </QueryClientProvider>
        </StrictMode>,
      ),
    async close() {
      root.unmount();
      queries.clear();
      await window.happyDOM.close();
      replaceGlobals(before);
    },
  };
}

/** Gives what was there before; newer versions of Node have a `navigator`. */
function replaceGlobals(next: PropertyDescriptorMap): PropertyDescriptorMap {
  const before: PropertyDescriptorMap = {};
  for (const [name, descriptor] of Object.entries(next)) {
    before[name] = Object.getOwnPropertyDescriptor(globalThis, name) ?? { value: undefined };
    Object.defineProperty(globalThis, name, { ...descriptor, configurable: true });
  }
  return before;
}
