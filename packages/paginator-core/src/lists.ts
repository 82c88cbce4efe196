export { concatLists } from "./lists/concat-lists.ts";
export { mergeLists } from "./lists/merge-lists.ts";
export type {
  Lists,
  ListsDefinition,
  ManyLists,
  OpenLists,
  OpenOptions,
  Unreachable,
} from "./lists/lists-definition.ts";
export type { ManyListsOptions } from "./lists/many-options.ts";
export type { MergedLists } from "./lists/merge-lists.ts";
export type { MergeDefinition } from "./lists/merge.ts";
export type { SortKey } from "./lists/order.ts";
export type { ListItem, ListPage } from "./lists/run.ts";
