/** The type of `process.threadCpuUsage`, which Node 20 and its types do not have. */
type Usage = () => { readonly user: number; readonly system: number };

const { threadCpuUsage }: { cpuUsage: Usage; threadCpuUsage?: Usage } = process;

/** Nanoseconds of CPU time of this thread, or of this process if Node does not tell them apart. It does not count the time of others. */
export function cpuTime(): number {
  // Asking for the process's time makes Linux update the thread's, which otherwise moves in ticks of some milliseconds.
  const ofProcess = process.cpuUsage();
  const { user, system } = threadCpuUsage?.call(process) ?? ofProcess;
  return (user + system) * 1000;
}
