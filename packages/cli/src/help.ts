/** What `--help` prints, by command; `""` is the one without a command. */
export const help: Readonly<Record<string, string>> = {
  "": `amplify-jobs: the deployment jobs of AWS Amplify on the command line

Usage: amplify-jobs <command> [options]

Commands:
  list      List the jobs of a branch, newest first
  serve     Serve a local, made-up Amplify API for the AWS CLI and SDKs

Options:
  --help       Show this help, or that of a command: amplify-jobs list --help
  --version    Show the version

Examples:
  amplify-jobs list --adapter fake
  amplify-jobs list --app-id d2abcdef12345 --branch-name main --max-items 20

Exit status: 0 done, 130 stopped by Ctrl-C, 252 wrong usage, 253 no region,
credentials or profile, 254 an error of the service, 255 any other failure.
`,
  list: `List the jobs of a branch, newest first

Usage: amplify-jobs list --app-id <id> --branch-name <name> [options]

What to list:
  --app-id <id>             The app
  --branch-name <name>      The branch
  --max-items <n>           Show this many jobs, and then how to go on (default: all)
  --page-size <n>           Ask for this many jobs a request, 50 at most
  --starting-token <token>  Go on from the NextToken of an earlier listing, also of the AWS CLI

How to show it:
  --output <format>         table (default on a terminal), json (default in a pipe:
                            as the AWS CLI, times in UTC) or ndjson (one job a line)

Where it comes from:
  --adapter <name>          amplify (default), or fake: made-up jobs, without AWS;
                            with no app and branch it shows its demo branch
  --region <name>           Default: AWS_REGION, AWS_DEFAULT_REGION, then the profile's
  --profile <name>          A profile of the AWS config files
  --endpoint-url <url>      Send requests there, for example to: amplify-jobs serve

Examples:
  amplify-jobs list --adapter fake --max-items 5
  amplify-jobs list --adapter fake --output json --max-items 2
  amplify-jobs list --app-id d2abcdef12345 --branch-name feature/login --profile work
`,
  serve: `Serve a local, made-up Amplify API for the AWS CLI and SDKs, until stopped with Ctrl-C

Usage: amplify-jobs serve [options]

Jobs can be started and stopped there (aws amplify start-job, stop-job); they run through
their states as time goes by.

Options:
  --port <n>      The port on this machine (default: any free one)
  --world <file>  Serve the world of a JSON file (default: the demo world)
  --speed <n>     How fast started jobs run: 60 for a minute a second (default: 1)

What goes wrong:
  --fault <list>       Faults for the next requests, in order: none,throttle,slow-body:500@ListJobs
  --fault-rate <n>     Instead, with n per cent of all requests one of the faults
  --fault-seed <n>     Other places for them (default: 1)

Faults: none throttle rate-exceeded internal-failure unavailable expired-token empty-page
repeated-token cycle unknown-enum unknown-fields missing-list iso-times bad-gateway html
truncated-json reset reset-body slow-headers slow-body
A request asks for one itself with the header x-fake-fault.

Examples:
  amplify-jobs serve --port 4566
  amplify-jobs serve --world world.json --speed 60
  amplify-jobs serve --fault throttle,reset --fault-rate 2
`,
};
