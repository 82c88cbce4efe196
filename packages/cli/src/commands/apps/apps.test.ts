import { describe, expect, it } from "vitest";
import { printed } from "../../__fixtures__/terminal.ts";
import { formatNames } from "../../output/formats.ts";

describe("apps", () => {
  it("takes pages of up to 100", async () => {
    expect((await printed(["apps", "--adapter", "fake", "--page-size", "100"])).status).toBe(0);
    expect(await printed(["apps", "--adapter", "fake", "--page-size", "101"])).toMatchObject({ status: 252 });
    expect((await printed(["branches", "--adapter", "fake", "--page-size", "51"])).status).toBe(252);
  });

  it("looks like this", async () => {
    for (const columns of [60, 140])
      expect((await printed(["apps", "--adapter", "fake", "--color", "off"], columns)).out).toMatchSnapshot();
  });
});

it("come in every format", async () => {
  for (const output of formatNames) {
    const { status, out, err } = await printed(["apps", "--adapter", "fake", "--output", output]);
    expect([status, err, out]).toEqual([0, "", expect.stringMatching(/d1shop4x8k2qz|main/)]);
  }
});
