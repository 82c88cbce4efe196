import { AmplifyClient, paginateListJobs } from "@aws-sdk/client-amplify";

// A script that one would write without us: prints all jobs of a branch as they come, one per line. Run with the URL of a server.

const client = new AmplifyClient({
  region: "us-east-1",
  endpoint: process.argv[2] ?? "",
  credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" },
});
for await (const page of paginateListJobs({ client }, { appId: "dbench", branchName: "main" })) {
  for (const job of page.jobSummaries ?? []) process.stdout.write(`${JSON.stringify(job)}\n`);
}
