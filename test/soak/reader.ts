import {
  closeSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { createAmplifyClient } from "@jobs/amplify-adapter";
import { JobsClientError } from "@jobs/contract";
import { lineOf, soakBranch } from "./soak-world.ts";

// Run with the URL of a server, a file for the jobs, and one for the position. Reads on from the position to the end of
// the list; it may be killed at any moment and started again. With --expose-gc it prints the live heap a hundred times.

interface Position {
  readonly token?: string;
  /** Bytes of the file that are before the token. */
  readonly length: number;
}

const [url = "", jobsFile = "", positionFile = "", total = "0"] = process.argv.slice(2);
const client = createAmplifyClient({ endpoint: url, region: "us-east-1", requestTimeout: 1000 });

let position = readPosition();
const file = openSync(jobsFile, position.length === 0 ? "w" : "r+");
ftruncateSync(file, position.length);
const { gc: collectGarbage } = globalThis;
const step = Math.max(Math.floor(Number(total) / 100), 1);
let read = 0;

// In parts of a size that is none of whole pages, so that tokens are also of places in the middle of one.
do await readPart();
while (position.token !== undefined);
closeSync(file);

async function readPart(): Promise<void> {
  const pages = client.getPaginator("list_jobs").paginate({
    ...soakBranch,
    PaginationConfig: { PageSize: 50, MaxItems: 1234, StartingToken: position.token },
  });
  for (;;) {
    try {
      for await (const page of pages) {
        append(page.jobSummaries.map(lineOf).join(""));
        save(pages.resumeToken);
        look(page.jobSummaries.length);
      }
      return;
    } catch (error) {
      // Still an error after the client's own retries: iterating again asks for the same page.
      if (!(error instanceof JobsClientError && error.retryable)) throw error;
    }
  }
}

function append(text: string): void {
  const bytes = Buffer.from(text);
  writeSync(file, bytes, 0, bytes.length, position.length);
  position = { ...position, length: position.length + bytes.length };
}

/** A file that is renamed is there as a whole, or not at all. */
function save(token: string | undefined): void {
  position = { length: position.length, ...(token === undefined ? {} : { token }) };
  writeFileSync(`${positionFile}.new`, JSON.stringify(position));
  renameSync(`${positionFile}.new`, positionFile);
}

function readPosition(): Position {
  try {
    return JSON.parse(readFileSync(positionFile, "utf8")) as Position;
  } catch {
    return { length: 0 };
  }
}

function look(jobs: number): void {
  const before = Math.floor(read / step);
  read += jobs;
  if (collectGarbage === undefined || Math.floor(read / step) === before) return;
  collectGarbage();
  console.log(process.memoryUsage().heapUsed);
}
