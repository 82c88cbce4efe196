import { pageOf } from "./page-of.ts";

/** Five items whose keys are bytes and a number. */
const items = [0, 1, 2, 3, 4].map((index) => ({
  id: { B: Buffer.from([255, index, 0]).toString("base64") },
  at: { N: String(index) },
}));

interface Request {
  readonly Limit?: number;
  readonly ExclusiveStartKey?: (typeof items)[number];
}

/** A table that `Scan` or `Query` reads, two items per page. */
export function answerDynamodb({ Limit = 2, ExclusiveStartKey }: Request): object {
  const at = items.findIndex(({ id }) => id.B === ExclusiveStartKey?.id.B);
  const { page, next } = pageOf(items, at + 1, Math.min(Limit, 2));
  return {
    Items: page,
    Count: page.length,
    ScannedCount: page.length,
    ...(next !== undefined && { LastEvaluatedKey: page.at(-1) }),
  };
}
