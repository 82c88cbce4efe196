import { inert } from "../terminal/inert.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { openClient, type ClientChoice } from "./open-client.ts";

type KnownName = readonly [name: string, help: string];

/** Milliseconds for which somebody who has pressed Tab waits. */
const patience = 2000;

/**
 * The names on the first page of a list, for whoever completes one. Quick, or nothing: nobody is asked for the code of an MFA device, and
 * nothing is said of what went wrong. A name that a shell would not take as it is is left out.
 */
export async function knownNames(
  kind: "apps" | "branches",
  options: ClientChoice & { readonly "app-id"?: string | undefined },
  terminal: Terminal,
): Promise<readonly KnownName[]> {
  const signal = AbortSignal.any([terminal.signal, AbortSignal.timeout(patience)]);
  try {
    const { client, demo } = await openClient(options, { ...terminal, askSecret: undefined });
    const { "app-id": appId = demo?.appId ?? "" } = options;
    const names =
      kind === "apps"
        ? (await client.listApps({}, { signal })).apps.map((app): KnownName => [app.appId, inert(app.name)])
        : (await client.listBranches({ appId }, { signal })).branches.map(({ branchName }): KnownName => [
            branchName,
            "",
          ]);
    return names.filter(([name]) => /^[\w./@+-]+$/.test(name));
  } catch {
    return [];
  }
}
