import { AmplifyClient, paginateListJobs } from "@aws-sdk/client-amplify";

// What one would write without us: all jobs of a branch, one a line, as they come. Run with the URL of a server.

const client = new AmplifyClient({
  region: "us-east-1",
  endpoint: process.argv[2] ?? "",
  credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" },
});
for await (const page of paginateListJobs({ client }, { appId: "dbench", branchName: "main" })) {
  for (const job of page.jobSummaries ?? []) process.stdout.write(`${JSON.stringify(job)}\n`);
}
