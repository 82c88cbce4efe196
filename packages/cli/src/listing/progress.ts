import type { Terminal } from "../terminal.ts";

/** One line on a terminal that says how far a long list is; nothing elsewhere, and nothing for a short one. */
export interface Progress {
  show(text: string): void;
  clear(): void;
}

/** Milliseconds until anybody wonders whether something goes on. */
const patience = 1000;

export function createProgress({ stderr, now = Date.now }: Pick<Terminal, "stderr" | "now">): Progress {
  const begin = now();
  let shown = false;
  return {
    show(text) {
      if (stderr.isTTY !== true || now() - begin < patience) return;
      stderr.write(`\r\u001b[K${text.slice(0, (stderr.columns || 80) - 1)}`);
      shown = true;
    },
    clear() {
      if (shown) stderr.write("\r\u001b[K");
      shown = false;
    },
  };
}
