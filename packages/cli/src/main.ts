import { isatty } from "node:tty";
import { run } from "./run.ts";
import { exitStatus } from "./terminal/exit-status.ts";

// The SDK warns of the end of Node 20 at every start; whoever types a command cannot act on it.
process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true";

// And of settings of containers that stand in two places; which of them are taken is documented.
console.warn = () => {};

const { argv, env, stdout, stderr } = process;
const interrupt = new AbortController();
let interrupted: number = exitStatus.interrupted;

function stop(name: string): void {
  // Whoever asks twice does not want to wait.
  if (interrupt.signal.aborted) process.exit(interrupted);
  if (name === "SIGTERM") interrupted = exitStatus.terminated;
  interrupt.abort();
}

process.on("SIGINT", stop);
process.on("SIGTERM", stop);
// A reader that goes away must not end this with a stack trace; what it means is up to the command.
stdout.on("error", () => {});
stderr.on("error", () => {});

const { signal } = interrupt;
const askSecret = async (question: string) =>
  (await import("./terminal/ask-secret.ts")).askSecret(question, { stderr, signal }, process.stdin, () =>
    stop("SIGINT"),
  );
// Whether it is a terminal: the stream itself is made only when somebody is asked.
const somebody = isatty(0) && stderr.isTTY ? { askSecret } : {};

// Without an await at the top: the bundle that this becomes is CommonJS.
void run({ argv: argv.slice(2), env, stdout, stderr, signal, ...somebody }).then((ended) => {
  const status = ended === exitStatus.interrupted ? interrupted : ended;
  // A request that was given up may keep its connection open for a while; nobody waits for that.
  stdout.write("", () => process.exit(status));
  // Nor, after an interrupt, for a reader that does not read.
  if (signal.aborted) setTimeout(() => process.exit(status), 200);
});
