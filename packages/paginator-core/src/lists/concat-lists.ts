import { checkMembers } from "../check-members.ts";
import { Concat } from "./concat.ts";
import type { ListsDefinition, ManyLists, OpenLists } from "./lists-definition.ts";
import { ManyListsWalk } from "./many-lists-walk.ts";
import { manyOptionRules, type ManyListsOptions } from "./many-options.ts";

/**
 * Defines many lists that are read one after another, with one resume token. Types follow from `lists` and `open`.
 *
 * @example
 * const all = concatLists({
 *   name: "jobs", lists: () => branches, key: (branch) => branch.name,
 *   open: (branch, options) => jobsOf({ branch: branch.name }, options), id: (job) => job.id,
 * });
 * for await (const { list, item } of all({}, { maxItems: 50 })) use(list, item);
 */
export function concatLists<L, Item, Response, Input = object>(
  definition: ListsDefinition<L, Item, Response, Input>,
): OpenLists<Input, ManyLists<L, Item, Response>> {
  const loose = definition as ListsDefinition<L, Item, Response, unknown>;
  const open = (input: object = {}, options: ManyListsOptions = {}): ManyLists<L, Item, Response> => {
    checkMembers("option", options, manyOptionRules);
    return new ManyListsWalk((onArrival) => new Concat(loose, input, options, onArrival), options);
  };
  return open as OpenLists<Input, ManyLists<L, Item, Response>>;
}
