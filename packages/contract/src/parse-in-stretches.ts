import type * as z from "zod";

/** Items to parse at a time: no page of a real service has more. */
const stretch = 1000;

/**
 * Parses a response. A list that is longer than any page is parsed in stretches, up to the first one with faults: zod records
 * every fault, so a huge list in which all is wrong would take all memory.
 */
export function parseInStretches<T>(schema: z.ZodType<T>, response: unknown): z.ZodSafeParseResult<T> {
  const list = longList(response);
  if (list === undefined) return schema.safeParse(response);
  const [name, items] = list;
  const read: unknown[] = [];
  for (let begin = 0; ; begin += stretch) {
    const result = schema.safeParse({ ...(response as object), [name]: items.slice(begin, begin + stretch) });
    if (!result.success) {
      for (const { path } of result.error.issues) if (path[0] === name) path[1] = Number(path[1]) + begin;
      return result;
    }
    // What the schema makes of the list is a list, for it has taken it.
    read.push(...((result.data as Record<string, unknown[]>)[name] ?? []));
    if (begin + stretch >= items.length) return { success: true, data: { ...result.data, [name]: read } };
  }
}

function longList(response: unknown): [string, readonly unknown[]] | undefined {
  if (typeof response !== "object" || response === null) return undefined;
  return Object.entries(response).find(
    (entry): entry is [string, readonly unknown[]] => Array.isArray(entry[1]) && entry[1].length > stretch,
  );
}
