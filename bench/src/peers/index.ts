import type { Peer } from "../peer.ts";
import { azure } from "./azure.ts";
import { clientAmplify } from "./client-amplify.ts";
import { gax } from "./gax.ts";
import { got } from "./got.ts";
import { octokit } from "./octokit.ts";
import { openai } from "./openai.ts";
import { ours } from "./ours.ts";
import { smithyCore } from "./smithy-core.ts";
import { stripe } from "./stripe.ts";

export const peers: readonly Peer[] = [
  ours,
  smithyCore,
  clientAmplify,
  azure,
  octokit,
  gax,
  stripe,
  openai,
  got,
];
