/** A push to the repository of an app. */
export interface Push {
  readonly appId: string;
  readonly branchName: string;
  /** Default: `HEAD`. */
  readonly commitId?: string | undefined;
  /** Default: none. */
  readonly commitMessage?: string | undefined;
  /** Default: now. */
  readonly commitTime?: Date | undefined;
}
