/** The ARNs of a world. The account and the region are made up, and so is the number of digits of a job id. */
export function appArn(appId: string): string {
  return `arn:aws:amplify:us-east-1:123456789012:apps/${appId}`;
}

export function branchArn(arnOfApp: string, branchName: string): string {
  return `${arnOfApp}/branches/${encodeURIComponent(branchName)}`;
}

export function jobArn(arnOfBranch: string, jobId: string): string {
  return `${arnOfBranch}/jobs/${jobId.padStart(10, "0")}`;
}
