import { it } from "vitest";
import {
  begins,
  finishes,
  goOn,
  nobody,
  play,
  running,
  succeeded,
  told,
  trouble,
  type Timeline,
} from "../../__fixtures__/timeline.ts";

const notThere = {
  status: 404,
  headers: { "x-amzn-errortype": "NotFoundException", "content-type": "application/json" },
  body: '{"message": "Branch pr-901 not found."}',
};
const expired = {
  status: 403,
  headers: { "x-amzn-errortype": "ExpiredTokenException", "content-type": "application/json" },
  body: '{"message": "The security token included in the request is expired"}',
};
const page = (status: number) => ({ status, body: "<html><h1>Down for maintenance</h1></html>" });

const noPage = "is not one of the Amplify API. Check the endpoint, and whether there is a proxy in between.";
const noAnswer = (why: string) =>
  `No answer from the Amplify API: ${why}. Check the network, the region and the endpoint.`;
const refused = noAnswer("connect ECONNREFUSED 127.0.0.1:<port>");
const broken = noAnswer("the connection broke");
const away = "DependentServiceFailureException: A service is not available, as planned.";

const timelines: Readonly<Record<string, Timeline>> = {
  "the service is away for ten minutes": {
    jobs: [running("1")],
    spells: [{ from: 30, to: 630, what: "unavailable" }],
    argv: "wait",
    status: 0,
    out: succeeded("1"),
    err: [...begins("1"), trouble(away)],
  },
  "nothing listens there for ten minutes": {
    jobs: [running("1")],
    spells: [{ from: 30, to: 630, what: "refused" }],
    argv: "wait",
    status: 0,
    out: succeeded("1"),
    err: [...begins("1"), trouble(broken), trouble(refused)],
  },
  "nothing listens there at first": {
    jobs: [running("1")],
    spells: [{ from: 0, to: 90, what: "refused" }],
    argv: "wait --next",
    status: 0,
    out: succeeded("1"),
    err: [trouble(refused), nobody, "job 1 RUNNING, step VERIFY"],
  },
  "the credentials expire, and are renewed after five minutes": {
    jobs: [running("1")],
    spells: [{ from: 30, to: 330, what: expired }],
    argv: "wait 1",
    status: 0,
    out: succeeded("1"),
    err: [
      ...begins("1"),
      trouble("ExpiredTokenException: The security token included in the request is expired"),
    ],
  },
  "the credentials have expired before anything was answered": {
    jobs: [running("1")],
    spells: [{ from: 0, to: 330, what: expired }],
    argv: "wait 1",
    status: 254,
    out: "",
    err: ["amplify-jobs: ExpiredTokenException: The security token included in the request is expired"],
    lasts: 0,
  },
  "a proxy shows a page of its own, as a success and as if nothing were there": {
    jobs: [running("1")],
    spells: [
      { from: 30, to: 60, what: page(200) },
      { from: 60, to: 90, what: page(404) },
      { from: 90, to: 120, what: page(503) },
    ],
    argv: "wait",
    status: 0,
    out: succeeded("1"),
    err: [
      ...begins("1"),
      trouble(`The answer ${noPage}`),
      trouble(`The answer (HTTP 404) ${noPage}`),
      trouble("HTTP 503: the answer is not JSON"),
    ],
  },
  "everybody asks too often until the job is over": {
    jobs: [running("1")],
    spells: [{ from: 10, to: 110, what: "throttle" }],
    argv: "wait",
    status: 0,
    out: succeeded("1"),
    err: [
      ...told("1", "CREATED", "PENDING", "PROVISIONING"),
      trouble("LimitExceededException: Too many requests, please slow down."),
    ],
  },
  "troubles come one after the other": {
    jobs: [running("1")],
    spells: [
      { from: 5, to: 30, what: "reset" },
      { from: 30, to: 60, what: "truncated-json" },
      { from: 60, to: 90, what: "bad-gateway" },
    ],
    argv: "wait",
    status: 0,
    out: succeeded("1"),
    err: [
      ...told("1", "CREATED", "PENDING"),
      trouble(broken),
      trouble(`The answer ${noPage}`),
      trouble("HTTP 502: the answer is not JSON"),
      "job 1 RUNNING, step VERIFY",
    ],
  },
  "a trouble lasts until the time is over": {
    jobs: [running("1")],
    spells: [{ from: 10, to: Infinity, what: "unavailable" }],
    argv: "wait --timeout 20m",
    status: 124,
    out: "",
    err: [
      ...told("1", "CREATED", "PENDING", "PROVISIONING"),
      trouble(away),
      "amplify-jobs: the job has not ended in 20m 0s: job 1 PROVISIONING",
      goOn("1"),
    ],
    lasts: 1200,
  },
  "nothing is answered until the time is over, as JSON": {
    spells: [{ from: 0, to: Infinity, what: "refused" }],
    argv: "wait --timeout 20m --output json",
    status: 124,
    out: { outcome: "timedOut" },
    err: [trouble(refused), nobody, "amplify-jobs: the job has not ended in 20m 0s"],
    lasts: 1200,
  },
  "a branch is deleted while its job runs": {
    jobs: [running("1")],
    spells: [{ from: 30, to: Infinity, what: notThere }],
    argv: "wait",
    status: 254,
    out: "",
    err: [
      ...begins("1"),
      "amplify-jobs: NotFoundException: Branch pr-901 not found; amplify-jobs apps lists what there is",
    ],
  },
  "Ctrl-C comes in the middle of a trouble": {
    jobs: [running("1")],
    spells: [{ from: 10, to: Infinity, what: "reset" }],
    happens: ({ interrupt }) => interrupt(100),
    argv: "wait",
    status: 130,
    out: "",
    err: [
      ...told("1", "CREATED", "PENDING", "PROVISIONING"),
      trouble(broken),
      "amplify-jobs: interrupted",
      goOn("1"),
    ],
  },
  "the clock of the machine is set to two hours later": {
    jobs: [running("1")],
    happens: ({ setClock }) => setClock(30, 2),
    argv: "wait --timeout 10m",
    status: 0,
    out: succeeded("1"),
    err: [...begins("1"), ...finishes("1")],
  },
};

it.each(Object.entries(timelines))("wait, while %s", (_name, timeline) => play(timeline));
