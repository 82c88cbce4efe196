import { describe, expect, it } from "vitest";
import { printed } from "../../__fixtures__/terminal.ts";
import { formatNames } from "../../output/formats.ts";

describe("branches", () => {
  it("lists the branches of an app, cut where it is told, and goes on from there", async () => {
    const list = ["branches", "--adapter", "fake", "--max-items", "3"];
    const first = JSON.parse((await printed(list)).out) as {
      branches: { branchName: string }[];
      NextToken: string;
    };
    expect(first.branches.map(({ branchName }) => branchName)).toEqual([
      "main",
      "develop",
      "feature/checkout-redesign",
    ]);
    const rest = JSON.parse(
      (await printed([...list, "--starting-token", first.NextToken])).out,
    ) as typeof first;
    expect([rest.branches.length, rest.NextToken]).toEqual([1, undefined]);
  });

  it("takes the app from the option, then from AWS_APP_ID", async () => {
    const list = ["branches", "--adapter", "fake", "--output", "text", "--query", "length(branches)"];
    const env = { AWS_APP_ID: "d2docs7m3n9pw" };
    expect((await printed(list, undefined, { env })).out).toBe("2\n");
    expect((await printed([...list, "--app-id", "d3lab5t6v1rj"], undefined, { env })).out).toBe("4\n");
    expect(await printed(["branches"])).toMatchObject({
      status: 252,
      err: expect.stringContaining("--app-id must be given"),
    });
  });

  it("looks like this", async () => {
    expect((await printed(["branches", "--adapter", "fake", "--color", "off"], 60)).out).toMatchSnapshot();
  });
});

it("come in every format", async () => {
  for (const output of formatNames) {
    const { status, out, err } = await printed(["branches", "--adapter", "fake", "--output", output]);
    expect([status, err, out]).toEqual([0, "", expect.stringMatching(/d1shop4x8k2qz|main/)]);
  }
});
