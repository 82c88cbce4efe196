import type { Contender } from "../contender.ts";
import { azureByItem, azureByPage } from "./azure.ts";
import { gax } from "./gax.ts";
import { generatorByItem, generatorByPage } from "./generator.ts";
import { handWrittenByItem, handWrittenByPage } from "./hand-written.ts";
import { octokit } from "./octokit.ts";
import { oursByItem, oursByPage } from "./ours.ts";
import { smithyCore } from "./smithy-core.ts";
import { stripe } from "./stripe.ts";

export const byPage: readonly Contender[] = [
  handWrittenByPage,
  generatorByPage,
  oursByPage,
  octokit,
  smithyCore,
  azureByPage,
];

export const byItem: readonly Contender[] = [
  oursByItem,
  handWrittenByItem,
  generatorByItem,
  gax,
  stripe,
  azureByItem,
];
