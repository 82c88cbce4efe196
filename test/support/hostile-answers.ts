import type { Socket } from "node:net";
import { createResponseFuzz } from "./response-fuzz.ts";

/** What a server does with a connection that has requested jobs. */
export type HostileAnswer = (socket: Socket) => void;

const mebibyte = 1024 * 1024;
const ok = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n";

/** Writes a beginning, and then the same piece again and again, as fast as it is read. */
function endless(beginning: string, piece: string): HostileAnswer {
  const pieces = Buffer.from(piece.repeat(Math.ceil(65_536 / piece.length)));
  return (socket) => {
    const write = () => void (socket.writable && socket.write(pieces, () => setImmediate(write)));
    socket.write(beginning);
    write();
  };
}

/** Answers with a whole body. */
function whole(body: () => string): HostileAnswer {
  return (socket) => void socket.end(`${ok}connection: close\r\n\r\n${body()}`);
}

const job = JSON.stringify({
  jobArn: "a",
  jobId: "1",
  commitId: "HEAD",
  commitMessage: "",
  commitTime: 1,
  startTime: 1,
  status: "SUCCEED",
  jobType: "RELEASE",
});
const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`;
const list = '{"jobSummaries":[';

export const hostileAnswers: Readonly<Record<string, HostileAnswer>> = {
  "spaces without end": endless(`${ok}\r\n`, " "),
  "chunks without end": endless(`${ok}transfer-encoding: chunked\r\n\r\n`, chunk(" ".repeat(1000))),
  "bytes of chunks of one": endless(`${ok}transfer-encoding: chunked\r\n\r\n`, chunk(" ")),
  "a length beyond all": endless(`${ok}content-length: 9007199254740991\r\n\r\n`, " "),
  "a text without end": endless(`${ok}\r\n{"nextToken":"`, "x"),
  "jobs without end": endless(`${ok}\r\n${list}`, `${job},`),
  "lists in lists without end": endless(`${ok}\r\n`, "["),
  "an error without end": endless("HTTP/1.1 400 Bad Request\r\n\r\n", " "),
  "a failure without end": endless("HTTP/1.1 500 Oops\r\n\r\n", "x"),
  "a redirect without end": endless("HTTP/1.1 302 Found\r\nlocation: /\r\n\r\n", "x"),
  "headers without end": endless("HTTP/1.1 200 OK\r\n", "x: y\r\n"),
  "a header without end": endless("HTTP/1.1 200 OK\r\nx: ", "y"),
  "a status line without end": endless("HTTP/1.1 200 ", "O"),
  "promises without end": endless("", "HTTP/1.1 100 Continue\r\n\r\n"),
  "a name of a chunk without end": endless(`${ok}transfer-encoding: chunked\r\n\r\n1;`, "x"),
  "a trailer without end": endless(`${ok}transfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nx: `, "y"),
  "drips without end": (socket) => {
    socket.write(`${ok}\r\n`);
    const timer = setInterval(() => socket.write(" "), 50);
    socket.on("close", () => clearInterval(timer));
  },
  "ten million empty jobs": whole(() => `${list}${"{},".repeat(10 * mebibyte)}{}]}`),
  "as many empty jobs as are read": whole(() => `${list}${"{},".repeat(240_000)}{}]}${" ".repeat(mebibyte)}`),
  "fifteen million numbers": whole(() => `${list}${"1,".repeat(15 * mebibyte)}1]}`),
  "as many numbers as are read": whole(() => `${list}${"1,".repeat(2_000_000)}1]}`),
  "lists in lists": whole(() => "[".repeat(31 * mebibyte)),
  "a page token of twenty million characters": whole(
    () => `{"jobSummaries":[],"nextToken":"${"x".repeat(20_000_000)}"}`,
  ),
  "a status of twenty million characters, which is none": whole(
    () => `${list}{"status":"${"x".repeat(20_000_000)}"}]}`,
  ),
};

/** These answers, and others that are wrong in small ways; `count` in all. */
export function takeHostileAnswers(count: number): [string, HostileAnswer][] {
  const next = createResponseFuzz(14);
  const large = Object.entries(hostileAnswers);
  const small = Array.from({ length: count - large.length }, (): [string, HostileAnswer] => {
    const { what, bytes, after } = next();
    return [
      what,
      (socket) => {
        socket.write(bytes);
        if (after === "end") socket.end();
        if (after === "break") socket.resetAndDestroy();
      },
    ];
  });
  return [...large, ...small];
}
