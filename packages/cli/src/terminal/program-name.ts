/** What the user types to run this: inside a project's folder it is started by npm. */
export function programName(env: Readonly<Record<string, string | undefined>>): string {
  return env["npm_lifecycle_event"] === undefined ? "amplify-jobs" : "npx amplify-jobs";
}
