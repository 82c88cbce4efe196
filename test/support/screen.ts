import { spawn } from "@lydell/node-pty";
import xterm from "@xterm/headless";
import { onTestFinished } from "vitest";
import { drawScreen } from "./draw-screen.ts";
import { bareEnvironment, bin } from "./start-process.ts";

export interface ScreenOptions {
  readonly columns: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** What a person sees. */
interface Seen {
  /** The lines of the screen at the end, including those that have scrolled out of it. */
  readonly lines: readonly string[];
  /** Everything that was written, control sequences included. */
  readonly raw: string;
  readonly status: number;
  /** The same as an SVG picture. */
  draw(): string;
}

/** A command that runs on a real pseudo-terminal. */
export interface Screen {
  /** Resolves when the screen shows this text; rejects if the command ends before. */
  until(shown: string): Promise<void>;
  /** Presses keys. */
  press(keys: string): void;
  readonly ended: Promise<Seen>;
}

/** Runs the built command line on a pseudo-terminal of 24 rows. */
export function openScreen(args: readonly string[], { columns, env = {} }: ScreenOptions): Screen {
  const pty = spawn(process.execPath, [bin, ...args], {
    cols: columns,
    rows: 24,
    name: "xterm-256color",
    env: { ...bareEnvironment(), TZ: "UTC", ...env },
  });
  const terminal = new xterm.Terminal({ cols: columns, rows: 24, scrollback: 1000, allowProposedApi: true });
  let raw = "";
  const waiting = new Set<() => void>();
  pty.onData((text) => {
    raw += text;
    terminal.write(text, () => waiting.forEach((check) => check()));
  });
  const ended = new Promise<Seen>((resolve) => {
    pty.onExit(({ exitCode }) =>
      terminal.write("", () =>
        resolve({
          lines: linesOf(terminal),
          raw,
          status: exitCode,
          draw: () => drawScreen(terminal, `amplify-jobs ${args.join(" ")}`),
        }),
      ),
    );
  });
  onTestFinished(() => {
    try {
      pty.kill("SIGKILL");
    } catch {
      // The command has ended.
    }
  });
  return {
    async until(shown) {
      const found = new Promise<void>((resolve) => {
        const check = () => linesOf(terminal).join("\n").includes(shown) && resolve();
        waiting.add(check);
        check();
      });
      const over = ended.then(({ lines }) => {
        if (!lines.join("\n").includes(shown))
          throw new Error(`${shown} was never shown, but:\n${lines.join("\n")}`);
      });
      await Promise.race([found, over]);
    },
    press: (keys) => pty.write(keys),
    ended,
  };
}

function linesOf(terminal: InstanceType<typeof xterm.Terminal>): string[] {
  const { active } = terminal.buffer;
  const lines = Array.from(
    { length: active.length },
    (_, at) => active.getLine(at)?.translateToString(true) ?? "",
  );
  return lines.slice(0, lines.findLastIndex((line) => line !== "") + 1);
}
