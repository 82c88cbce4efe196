import { AmplifyClient, paginateListJobs, type ListJobsCommandInput } from "@aws-sdk/client-amplify";
import { runOf, type Peer } from "../peer.ts";
import { refusal } from "../refusal.ts";
import type { ScriptedApi, ScriptedPage } from "../scripted-api.ts";

export const clientAmplify: Peer<ListJobsCommandInput> = {
  name: "aws-sdk",
  known: "the AWS SDK's client for Amplify",
  packages: ["@aws-sdk/client-amplify"],
  driven: "`paginateListJobs` of a real client over a fake request handler, read by pages",
  notApplicable: {
    "more-without-token": "it reads no flag beside the token",
    "empty-cursor": 'in AWS\'s APIs `""` is the end',
  },
  input: () => ({ appId: "d1", branchName: "main" }),
  open(api, input, { startingToken } = {}) {
    const config = { client: clientOver(api), ...(startingToken === undefined ? {} : { startingToken }) };
    return runOf(
      paginateListJobs(config, input),
      (page) => (page.jobSummaries ?? []).map(({ jobId }) => Number(jobId)),
      (page) => page.nextToken,
    );
  },
};

function clientOver(api: ScriptedApi): AmplifyClient {
  // Its warning about Node 20 has nothing to do with pagination.
  process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] = "true";
  return new AmplifyClient({
    region: "eu-west-1",
    credentials: { accessKeyId: "none", secretAccessKey: "none" },
    maxAttempts: 1,
    requestHandler: {
      async handle({ query }: { query: Record<string, string> }) {
        const page = api.page(query["nextToken"]);
        const output = page === refusal ? refusal : outputOf(page);
        const body = new TextEncoder().encode(JSON.stringify(output));
        return { response: { statusCode: 200, headers: { "content-type": "application/json" }, body } };
      },
    },
  });
}

function outputOf({ items, next }: ScriptedPage) {
  return { jobSummaries: items.map((id) => ({ jobId: String(id) })), nextToken: next };
}
