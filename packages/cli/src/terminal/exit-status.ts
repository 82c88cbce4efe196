/** The exit statuses; from 130 on with the meanings they have in the AWS CLI. */
export const exitStatus = {
  done: 0,
  /** One job was asked for, and there is none. */
  none: 1,
  /** The job that was waited for has failed. */
  jobFailed: 2,
  /** The job that was waited for was cancelled. */
  jobCancelled: 3,
  /** The job that was waited for is over, in a state that nobody knows yet. */
  jobEnded: 4,
  /** The time to wait is over; as `timeout` of the shell has it. */
  timedOut: 124,
  /** Stopped by Ctrl-C. */
  interrupted: 130,
  /** Stopped by SIGTERM; only a process knows which of the two it was. */
  terminated: 143,
  /** The command line is wrong: an option, a value, a token. */
  usage: 252,
  /** The surroundings are wrong: no region, no credentials, no such profile. */
  configuration: 253,
  /** The service answered with an error. */
  service: 254,
  /** Anything else: no connection, an answer that cannot be trusted. */
  failed: 255,
} as const;
