import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { paginatorFor, ModelError, type PaginatorModel } from "@jobs/aws-paginator";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { describedOperations } from "../../packages/aws-paginator/src/model/__fixtures__/botocore-models.ts";
import { plainModel } from "../../packages/aws-paginator/src/model/__fixtures__/plain-model.ts";
import { readCommandSchema } from "../../packages/aws-paginator/src/model/command-schema.ts";
import { exceptions } from "../../packages/aws-paginator/src/model/exceptions.ts";
import { modelOfCommand } from "../../packages/aws-paginator/src/model/model-of-command.ts";
import type { Members } from "../../packages/aws-paginator/src/model/operation-shape.ts";
import { installTool } from "../release/install-tool.ts";
import { runProgram } from "../release/run-program.ts";
import {
  clientPackages,
  clientsFolder,
  loadClient,
  type Command,
  type CommandClass,
} from "../support/aws-clients.ts";
import { installFolder } from "../support/install-folder.ts";
import { twoPages } from "../support/two-pages.ts";
import { read, root } from "../support/workspace.ts";

const published = clientPackages().filter((name) => name.startsWith("@aws-sdk/client-"));
const described = new Map(
  describedOperations().map(({ shape, model }) => [`${shape.service} ${shape.operation}`, { shape, model }]),
);

/** In the SDK its output has no `position`, so that nobody can go on. */
const withoutToken = "apigateway GetSdkTypes";
/** It calls the size of its pages by a name of its own. */
const ownSize = "s3 ListObjectAnnotations";
/** What it calls its list is a structure, which holds three lists. */
const ofStructures = "budgets DescribeBudgetPerformanceHistory";

/** What a command says, or why it does not. */
function readModel(command: object): PaginatorModel | ModelError {
  try {
    return modelOfCommand(command, undefined, undefined).model;
  } catch (error) {
    if (error instanceof ModelError) return error;
    throw error;
  }
}

function operationsOf(name: string) {
  return loadClient(name).commands.map((Class) => {
    const command = new Class({});
    const shape = readCommandSchema(command) ?? expect.fail(`${Class.name} has no schema`);
    const operation = `${shape.service} ${shape.operation}`;
    return { Class, shape, operation, said: readModel(command), botocore: described.get(operation) };
  });
}

/** A model without members that only one of client and botocore has, because it is the newer one. */
function common(model: PaginatorModel, output: Members): object {
  const kept = model.non_aggregate_keys?.filter((path) => (path.split(".")[0] ?? "") in output);
  return plainModel({ ...model, non_aggregate_keys: kept ?? [] });
}

/** Walks two pages with ours, item by item. */
async function walk(Class: CommandClass, send: (command: Command) => Promise<object>, config: object) {
  const pages = paginatorFor({ send }, Class as never).paginate({ PaginationConfig: config } as never);
  let items = 0;
  for await (const _ of pages.items()) items += 1;
  return { items, end: pages.end };
}

const totals = { services: new Set<string>(), asBotocore: 0, beyond: 0, asSdk: 0, beyondBoth: 0 };

beforeAll(() => installFolder(clientsFolder));

describe.each(published)("%s", (name) => {
  it("says what botocore says of its operations", () => {
    for (const { shape, operation, said, botocore } of operationsOf(name)) {
      totals.services.add(shape.service);
      if (botocore === undefined || operation === withoutToken) continue;
      if (said instanceof ModelError) expect.fail(`${operation}: ${said.message}`);
      expect(common(said, botocore.shape.output), operation).toEqual(common(botocore.model, shape.output));
      totals.asBotocore += 1;
    }
  });

  it("is walked page by page, with the requests that the SDK's own paginators make", async () => {
    const client = loadClient(name);
    for (const { Class, shape, operation, said, botocore } of operationsOf(name)) {
      if (said instanceof ModelError) continue;
      if (operation === ofStructures) {
        const asked = walk(Class, twoPages(said).send, {});
        await expect(asked, operation).rejects.toThrow("Pass { items:");
        continue;
      }
      const ours = twoPages(said);
      const walked = await walk(Class, ours.send, said.limit_key === undefined ? {} : { PageSize: 2 });
      expect(walked, operation).toEqual({ items: 3, end: "exhausted" });
      const beyond = botocore === undefined;
      if (beyond) totals.beyond += 1;

      const paginate = client.paginatorOf(shape.operation);
      if (paginate === undefined && beyond) totals.beyondBoth += 1;
      if (paginate === undefined || operation === ownSize) continue;
      const theirs = twoPages(said);
      for await (const _ of paginate({ client: client.open(theirs.send), pageSize: 2 }, {}))
        if (theirs.inputs.length > 2) break;
      expect(ours.inputs, operation).toEqual(theirs.inputs);
      totals.asSdk += 1;
    }
  });

  it("names the lists of an operation that has several, and takes each that is chosen", () => {
    for (const { Class, operation, said } of operationsOf(name)) {
      if (!(said instanceof ModelError) || said.code !== "SEVERAL_LISTS") continue;
      const lists = [...said.message.matchAll(/\{ items: "([\w.]+)" \}/g)].map(([, list = ""]) => list);
      expect(lists.length, operation).toBeGreaterThan(1);
      for (const items of lists)
        expect(modelOfCommand(new Class({}), items, undefined).model.result_key).toEqual([items]);
    }
  });
});

describe("these clients", () => {
  it("are those of the services with the most lists, and EC2 is one of them", () => {
    const lists = new Map<string, number>();
    for (const { shape } of described.values()) lists.set(shape.service, (lists.get(shape.service) ?? 0) + 1);
    const most = [...lists].toSorted(([, one], [, other]) => other - one).map(([service]) => service);
    // The newest clients of these that could be had are older than schemas.
    const unpublished = ["mgn", "networkmanager", "qconnect"];
    const first = most.filter((service) => !unpublished.includes(service)).slice(0, 30);
    expect(first.filter((service) => !totals.services.has(service))).toEqual([]);
    expect(first[0]).toBe("ec2");
  });

  it("are those of all exceptions, which are found by the namespace of their schemas", () => {
    const missing = Object.keys(exceptions).filter((service) => !totals.services.has(service));
    // Two have no client of this SDK, and of three the newest that could be had is older than schemas.
    expect(missing).toEqual(["arcregionswitch", "devopsguru", "importexport", "rolesanywhere", "simpledb"]);
  });

  it("have hundreds of lists that botocore has no model for, and the SDK no paginator", () => {
    const { asBotocore, beyond, asSdk, beyondBoth } = totals;
    console.log(
      `${asBotocore} operations as botocore has them, ${beyond} that it has not; ` +
        `${asSdk} with the requests of the SDK's paginators; ${beyondBoth} that neither lists`,
    );
    expect(asBotocore).toBeGreaterThanOrEqual(1475);
    expect(beyond).toBeGreaterThanOrEqual(500);
    expect(asSdk).toBeGreaterThanOrEqual(1600);
    expect(beyondBoth).toBeGreaterThanOrEqual(200);
  });
});

describe("of older versions", () => {
  const versions = clientPackages().filter((name) => /^client-.*\d$/.test(name));

  it.each(versions.filter((name) => name !== "client-amplify-3.910"))("%s says the same", (name) => {
    const newest = `@aws-sdk/${name.slice(0, name.lastIndexOf("-"))}`;
    const said = new Map(operationsOf(newest).map((one) => [one.operation, one]));
    for (const one of operationsOf(name)) {
      const other = said.get(one.operation) ?? expect.fail(`${one.operation} is gone`);
      if (one.said instanceof ModelError || other.said instanceof ModelError) continue;
      expect(common(one.said, other.shape.output), one.operation).toEqual(
        common(other.said, one.shape.output),
      );
    }
  });

  it("one without schemas is told so", () => {
    for (const Class of loadClient("client-amplify-3.910").commands)
      expect(readModel(new Class({}))).toMatchObject({ name: "ModelError", code: "NO_SCHEMA" });
  });
});

describe("their types", () => {
  const program = read("test/aws-clients/typed-lists.ts");

  it("are those of the items, and refuse wrong names and the commands of other clients", async () => {
    expect(program.match(/^import \* as .*"@aws-sdk/gm)).toHaveLength(27);
    expect(program.match(/@ts-expect-error/g)).toHaveLength(3 * 26);
    await runProgram(["tsc", "-p", clientsFolder], { cwd: root, path: [`${root}node_modules/.bin`] });
  });

  it("are so for TypeScript 5.4, with what is built", async () => {
    const folder = await mkdtemp(`${tmpdir()}/typescript-`);
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const path = [await installTool("typescript@5.4.5", folder)];
    await runProgram(["tsc", "-p", `${clientsFolder}/tsconfig.oldest.json`], { cwd: root, path });
  });
});
