import { execFileSync } from "node:child_process";
import { isDeepStrictEqual } from "node:util";
import type { PaginatorModel } from "@jobs/aws-paginator";
import { describe, expect, it } from "vitest";
import {
  describedOperations,
  readDescriptions,
  version,
} from "../../packages/aws-paginator/src/model/__fixtures__/botocore-models.ts";
import { plainModel } from "../../packages/aws-paginator/src/model/__fixtures__/plain-model.ts";
import { exceptions } from "../../packages/aws-paginator/src/model/exceptions.ts";
import { ModelError } from "../../packages/aws-paginator/src/model/model-error.ts";
import { modelOf } from "../../packages/aws-paginator/src/model/model-of.ts";
import type { OperationShape } from "../../packages/aws-paginator/src/model/operation-shape.ts";
import { root } from "../support/workspace.ts";

const describer = `${root}packages/aws-paginator/models/describe_botocore.py`;

function python(...args: readonly string[]): string {
  return execFileSync("python3", args, { encoding: "utf8", stdio: "pipe", maxBuffer: 2 ** 26 }).trim();
}

function installedVersion(): string | undefined {
  try {
    return python("-c", "import botocore; print(botocore.__version__)");
  } catch {
    console.warn("NOTICE: no python3 with botocore is installed, so its models are not compared.");
    return undefined;
  }
}

const installed = installedVersion();

/** How what we say of an operation goes with what the installed botocore says. */
type Verdict = "same" | "changed since" | "refused" | "other page size or kept members" | "different";

function same(one: PaginatorModel, other: PaginatorModel): boolean {
  return isDeepStrictEqual(plainModel(one), plainModel(other));
}

/** Without what changes neither requests nor items. */
function core({ input_token, output_token, result_key, more_results }: PaginatorModel): PaginatorModel {
  return { input_token, output_token, result_key, ...(more_results !== undefined && { more_results }) };
}

function judge(shape: OperationShape, theirs: PaginatorModel, recorded: PaginatorModel | undefined): Verdict {
  let ours: PaginatorModel;
  try {
    ours = modelOf(shape, exceptions[shape.service]?.[shape.operation]);
  } catch (error) {
    if (error instanceof ModelError) return "refused";
    throw error;
  }
  if (same(ours, theirs)) return "same";
  if (recorded !== undefined && !same(recorded, theirs)) return "changed since";
  return same(core(ours), core(theirs)) ? "other page size or kept members" : "different";
}

describe.skipIf(installed === undefined)(`botocore ${installed}`, () => {
  it("is listed as it says, or with an error: nothing is different without a word", () => {
    const recorded = new Map(
      describedOperations().map(({ shape, model }) => [`${shape.service} ${shape.operation}`, model]),
    );
    const verdicts: Partial<Record<Verdict, string[]>> = {};
    for (const { shape, model } of readDescriptions(python(describer))) {
      const operation = `${shape.service} ${shape.operation}`;
      const verdict = judge(shape, model, recorded.get(operation));
      (verdicts[verdict] ??= []).push(operation);
    }
    const { same: alike = [], different = [], ...others } = verdicts;
    console.log(
      `${alike.length} operations of botocore ${installed} are the same. ${JSON.stringify(others)}`,
    );
    expect(alike.length).toBeGreaterThan(1900);
    // A newer botocore may bring more exceptions: see models/NOTICE.
    expect(different).toEqual([]);
    if (installed === version) expect([alike.length, others]).toEqual([3112, {}]);
  });
});
