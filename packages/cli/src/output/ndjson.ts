import { inertJson } from "../terminal/inert.ts";
import type { CreateFormat, Find, Format } from "./format.ts";
import type { Item, Kind } from "./kinds/kind.ts";
import { withTimes } from "./plain.ts";

/**
 * One item a line, as JSON, with what its kind derives of it behind its own members; or what is found in that. For programs
 * that read while the list goes on.
 */
export function createNdjsonFormat<One extends Item>(
  { derived = {} }: Pick<Kind<One>, "derived">,
  find: Find | undefined,
): Format<One> {
  const added = Object.entries(derived);
  function whole(item: One): object {
    const told = withTimes(item);
    for (const [name, derive] of added) told[name] = derive(item);
    return told;
  }
  return {
    page: (items) =>
      items
        .map((item) => {
          const told = whole(item);
          return `${inertJson(JSON.stringify(find === undefined ? told : find(told)))}\n`;
        })
        .join(""),
    end: () => "",
  };
}

export const ndjsonFormat: CreateFormat = ({ kind, find }) => createNdjsonFormat(kind, find);
