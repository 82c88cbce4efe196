import { checkMembers } from "../check-members.ts";
import type { ManyLists, OpenLists } from "./lists-definition.ts";
import { ManyListsWalk } from "./many-lists-walk.ts";
import { manyOptionRules, type ManyListsOptions } from "./many-options.ts";
import { Merge, type MergeDefinition } from "./merge.ts";

/** One walk through many lists in one order. */
export interface MergedLists<L, Item, Response> extends ManyLists<L, Item, Response> {
  /** Keys of lists that were seen out of order. Their items come when they are seen. */
  readonly outOfOrder: readonly string[];
  /** Items seen so far that came since the first walk began: they sort before its first item, and wait for a new walk. */
  readonly newer: number;
}

/**
 * Defines many lists that are read as one, in one order, with one resume token. Types follow from `lists` and `open`.
 *
 * @example
 * const all = mergeLists({
 *   name: "jobs", lists: () => branches, key: (branch) => branch.name,
 *   open: (branch, options) => jobsOf({ branch: branch.name }, options),
 *   by: (job) => job.startTime, order: "descending", id: (job) => job.id,
 * });
 * for await (const { list, item } of all({}, { maxItems: 50 })) use(list, item);
 */
export function mergeLists<L, Item, Response, Input = object>(
  definition: MergeDefinition<L, Item, Response, Input>,
): OpenLists<Input, MergedLists<L, Item, Response>> {
  const open = (input: object = {}, options: ManyListsOptions = {}): MergedLists<L, Item, Response> => {
    checkMembers("option", options, manyOptionRules);
    const loose = definition as MergeDefinition<L, Item, Response, unknown>;
    return new MergedWalk((onArrival) => new Merge(loose, input, options, onArrival), options);
  };
  return open as OpenLists<Input, MergedLists<L, Item, Response>>;
}

class MergedWalk<L, Item, Response>
  extends ManyListsWalk<L, Item, Response, Merge<L, Item, Response>>
  implements MergedLists<L, Item, Response>
{
  get outOfOrder(): readonly string[] {
    return [...this.source.outOfOrder];
  }

  get newer(): number {
    return this.source.newer;
  }
}
