/** What `process.threadCpuUsage` gives, which Node 20 does not have and its types do not know. */
type Usage = () => { readonly user: number; readonly system: number };

const { threadCpuUsage }: { cpuUsage: Usage; threadCpuUsage?: Usage } = process;

/** Nanoseconds that this thread has worked, or this process where Node does not tell them apart: it stands while others have the core. */
export function cpuTime(): number {
  // Linux brings a thread's time up to date when it tells the process's; else it goes by ticks of some milliseconds.
  const ofProcess = process.cpuUsage();
  const { user, system } = threadCpuUsage?.call(process) ?? ofProcess;
  return (user + system) * 1000;
}
