// Imports the modules that are named, in a process of its own, and prints what that left in the process, one a line.
const { process } = globalThis;
const builtins = [
  Array,
  ArrayBuffer,
  Date,
  Error,
  Function,
  Map,
  Object,
  Promise,
  RegExp,
  Set,
  String,
  Symbol,
];
const named = (kind, names) => names.map((name) => `${kind} ${String(name)}`);

const state = () => [
  ...named("global", Reflect.ownKeys(globalThis)),
  ...builtins.flatMap((one) => named(one.name, [...Reflect.ownKeys(one), ...Reflect.ownKeys(one.prototype)])),
  ...named("variable", Object.entries(process.env)),
  ...named(
    "listener",
    process.eventNames().map((event) => `${String(event)}, ${process.listenerCount(event)}`),
  ),
  ...named("resource", process.getActiveResourcesInfo()),
];
const settled = () => new Promise((resolve) => setTimeout(resolve, 10));

// Opened when they are first read.
named("stream", [process.stdout, process.stderr]);
await settled();
const before = new Set(state());
for (const path of process.argv.slice(2)) await import(path);
await settled();
for (const one of state()) if (!before.has(one)) console.log(one);
