import * as z from "zod";

/** Refuses two items with the same key, of which only one would ever be found. */
export function unique<Item>(keyOf: (item: Item) => string) {
  return z.superRefine<Item[]>((items, context) => {
    const seen = new Set<string>();
    for (const [index, item] of items.entries()) {
      const key = keyOf(item);
      if (seen.has(key))
        context.addIssue({ code: "custom", path: [index], message: `${JSON.stringify(key)} occurs twice` });
      seen.add(key);
    }
  });
}
