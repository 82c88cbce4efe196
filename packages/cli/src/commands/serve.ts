import { exitStatus } from "../exit-status.ts";
import { parseOptions } from "../options/parse-options.ts";
import { serveOptionsSchema } from "../options/serve-options.ts";
import type { Terminal } from "../terminal.ts";

/** Serves the demo world until it is stopped. */
export async function serve(args: readonly string[], { stdout, signal }: Terminal): Promise<number> {
  const { port } = parseOptions(args, serveOptionsSchema);
  const { createFakeServer } = await import("@jobs/fake-adapter/server");
  const { createDemoWorld, demoBranch } = await import("@jobs/fake-adapter");
  const server = await createFakeServer(createDemoWorld(), { port }).catch((error: unknown) => {
    if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) throw error;
    throw new Error(`The port ${port} is in use. Give another one, or none for any that is free.`, {
      cause: error,
    });
  });
  const { appId, branchName } = demoBranch;
  stdout.write(
    `Serving the demo world at ${server.url} until stopped with Ctrl-C. Try it with the AWS CLI:\n` +
      `  AWS_ACCESS_KEY_ID=demo AWS_SECRET_ACCESS_KEY=demo aws amplify list-jobs --endpoint-url ${server.url} --region us-east-1 --app-id ${appId} --branch-name ${branchName} --max-items 3\n`,
  );
  if (!signal.aborted)
    await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
  await server.close();
  return exitStatus.done;
}
