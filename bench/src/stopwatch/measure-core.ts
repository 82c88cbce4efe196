import type { Target } from "../target.ts";
import { buildCore, buildCoreOf, sizeOfCore } from "./build-core.ts";
import { measureOn } from "./on-node.ts";
import { FORMER_COMMIT, type Measured } from "./run.ts";
import { sizeTarget, targetsOf } from "./targets.ts";

export interface CoreMeasured {
  readonly measured: readonly Measured[];
  /** The targets by the name of the Node version. */
  readonly targets: Readonly<Record<string, readonly Target[]>>;
}

/** Measures the core of a checkout, by default of this one, on one Node version after another. */
export async function measureCore(
  nodes: readonly string[],
  { checkout, limitsOnly }: { readonly checkout: string | undefined; readonly limitsOnly: boolean },
): Promise<CoreMeasured> {
  const core = await buildCore(checkout);
  const size = sizeTarget(await sizeOfCore(checkout));
  const former = await buildCoreOf(FORMER_COMMIT);
  if (former === undefined)
    console.error(`git has no ${FORMER_COMMIT} here: nothing is measured by its core`);
  const measured = nodes.map((node) => measureOn(node, { core, former, limitsOnly }));
  const targets = measured.map((each) => [`Node ${each.node}`, [...targetsOf(each), size]]);
  return { measured, targets: Object.fromEntries(targets) };
}
