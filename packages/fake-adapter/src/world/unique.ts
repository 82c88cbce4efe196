import * as z from "zod";

/** Two items of one key could not be told apart: only one of them would ever be found. */
export function unique<Item>(keyOf: (item: Item) => string) {
  return z.superRefine<Item[]>((items, context) => {
    const seen = new Set<string>();
    for (const [index, item] of items.entries()) {
      const key = keyOf(item);
      if (seen.has(key))
        context.addIssue({ code: "custom", path: [index], message: `${JSON.stringify(key)} is there twice` });
      seen.add(key);
    }
  });
}
