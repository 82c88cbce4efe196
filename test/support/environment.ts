import { onTestFinished } from "vitest";

/** Sets environment variables for the running test; `undefined` removes one. */
export function withEnvironment(variables: Readonly<Record<string, string | undefined>>): void {
  const before = Object.keys(variables).map((name) => [name, process.env[name]] as const);
  const set = (name: string, value: string | undefined) => {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  };
  for (const [name, value] of Object.entries(variables)) set(name, value);
  onTestFinished(() => before.forEach(([name, value]) => set(name, value)));
}
