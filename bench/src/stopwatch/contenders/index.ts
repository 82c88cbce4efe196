import type { Contender } from "../contender.ts";
import { azureByItem, azureByPage } from "./azure.ts";
import { gax } from "./gax.ts";
import { generatorByItem, generatorByPage } from "./generator.ts";
import { handWrittenByItem, handWrittenByPage } from "./hand-written.ts";
import { octokit } from "./octokit.ts";
import { smithyCore } from "./smithy-core.ts";
import { stripe } from "./stripe.ts";

export const othersByPage: readonly Contender[] = [
  handWrittenByPage,
  generatorByPage,
  octokit,
  smithyCore,
  azureByPage,
];

export const othersByItem: readonly Contender[] = [
  handWrittenByItem,
  generatorByItem,
  gax,
  stripe,
  azureByItem,
];
