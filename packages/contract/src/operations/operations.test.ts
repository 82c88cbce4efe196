import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import type { OperationModel } from "./operation.ts";
import { operationKeys, operations } from "./operations.ts";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");

describe.each(operationKeys)("the operation %s", (key) => {
  const { name, http, request, response, paginator }: OperationModel = operations[key];

  it("is called as in the API", () => {
    expect(`${key[0]?.toUpperCase()}${key.slice(1)}`).toBe(name);
  });

  it("takes what its path names", () => {
    const labels = [...http.matchAll(/\{(\w+)\}/g)].map(([, label]) => label);
    expect(Object.keys(request.shape)).toEqual(expect.arrayContaining(labels));
  });

  it("has a paginator if and only if it gives page tokens", () => {
    expect(paginator !== undefined).toBe("nextToken" in response.shape);
    if (paginator === undefined) return;
    expect(Object.keys(response.shape)).toContain(paginator.model.result_key);
    expect(request.shape["maxResults"]?.safeParse(paginator.pageSize.max).success).toBe(true);
    expect(request.shape["maxResults"]?.safeParse(paginator.pageSize.max + 1).success).toBe(false);
    expect(readme).toContain(`"${paginator.name}"`);
  });

  it("refuses what it does not know, and passes on what it is answered with", () => {
    expect(request.safeParse({ unheardOf: 1 }).error?.issues).toContainEqual(
      expect.objectContaining({ code: "unrecognized_keys" }),
    );
    expect(response.def.catchall).toBeInstanceOf(z.ZodUnknown);
  });

  it("has its line in the README", () => {
    expect(readme).toMatch(new RegExp(`^\\| \`${key}\\(`, "m"));
  });
});

it("no two operations travel the same way", () => {
  const routes = operationKeys.map((key) => operations[key].http.replaceAll(/\{\w+\}/g, "{}"));
  expect(new Set(routes).size).toBe(routes.length);
});
