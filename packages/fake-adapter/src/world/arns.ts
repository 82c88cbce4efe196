/** The ARNs of a world: its account and region are made up, and so is how many digits the id of a job has there. */
export function appArn(appId: string): string {
  return `arn:aws:amplify:us-east-1:123456789012:apps/${appId}`;
}

export function branchArn(arnOfApp: string, branchName: string): string {
  return `${arnOfApp}/branches/${encodeURIComponent(branchName)}`;
}

export function jobArn(arnOfBranch: string, jobId: string): string {
  return `${arnOfBranch}/jobs/${jobId.padStart(10, "0")}`;
}
