/** The step of a job whose log is asked for. */
export interface LogPlace {
  readonly appId: string;
  readonly branchName: string;
  readonly jobId: string;
  readonly stepName: string;
}

/** Where the service has a log. A client is given a URL of it, which depends on how it asks. */
export function logPath({ appId, branchName, jobId, stepName }: LogPlace): string {
  const labels = [appId, branchName, jobId, stepName].map((label) => encodeURIComponent(label));
  return `/logs/${labels.join("/")}/log.txt`;
}

/** The step that a path is of; `undefined` for any other path. */
export function readLogPath(path: string): LogPlace | undefined {
  const [, ...labels] = /^\/logs\/([^/]+)\/([^/]+)\/([^/]+)\/([^/]+)\/log\.txt$/.exec(path) ?? [];
  try {
    const [appId, branchName, jobId, stepName] = labels.map((label) => decodeURIComponent(label));
    if (!appId || !branchName || !jobId || !stepName) return undefined;
    return { appId, branchName, jobId, stepName };
  } catch {
    return undefined;
  }
}
