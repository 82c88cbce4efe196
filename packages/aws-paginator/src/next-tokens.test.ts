import { expect, test } from "vitest";
import { gather, scriptedOperation } from "./__fixtures__/scripted-operation.ts";
import { createPaginator } from "./index.ts";

const model = { input_token: "T", output_token: "T", result_key: "Items" } as const;

test.each(["", 0, 0n, false, null, [], {}, new Uint8Array()])(
  "%o is no token, as in Python, where it counts as false",
  async (token) => {
    const { operation } = scriptedOperation({ Items: [1], T: token });
    const pages = createPaginator(operation, model).paginate();
    expect(await gather(pages)).toHaveLength(1);
    expect(pages.end).toBe("exhausted");
  },
);

test.each(["0", "false", 1, -1, true, [0], { id: 0 }, new Uint8Array(1)])(
  "%o is a token, and sent as it is",
  async (token) => {
    const { operation, requests } = scriptedOperation({ Items: [1], T: token }, { Items: [2] });
    await gather(createPaginator(operation, model).paginate());
    expect(requests).toEqual([{}, { T: token }]);
  },
);
