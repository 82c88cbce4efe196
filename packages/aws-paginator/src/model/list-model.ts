import type { PaginatorModel } from "./paginator-model.ts";

/** Says which list of a command is paginated, instead of a model. */
export interface ListChoice {
  /**
   * The output member that is paginated, such as `"Contents"`. If there are several, `MaxItems` counts the first. Needed only
   * if a command has several lists, and neither botocore nor the convention says which one is meant.
   */
  readonly items?: string | readonly string[];
  readonly input_token?: never;
}

/** The names that page tokens have in outputs. They are not part of a result. */
type TokenName =
  | `${"" | "Next" | "NextPage" | "Page" | "Pagination" | "Continuation" | "NextContinuation"}Token`
  | `${"next" | "nextPage" | "page" | "continuation"}Token`
  | `${"" | "Next" | "NextPage"}Marker`
  | "marker"
  | "nextMarker"
  | "position"
  | `LastEvaluated${string}`;

type IsList<Value> = NonNullable<Value> extends readonly unknown[] ? true : false;

type ListNames<Output> = string extends keyof Output
  ? never
  : { [Name in keyof Output & string]: true extends IsList<Output[Name]> ? Name : never }[keyof Output &
      string];

/** The lists in structures of the output, as dotted paths. */
type InnerLists<Output> = {
  [Name in Exclude<keyof Output & string, "$metadata">]: NonNullable<Output[Name]> extends object
    ? `${Name}.${ListNames<NonNullable<Output[Name]>>}`
    : never;
}[Exclude<keyof Output & string, "$metadata">];

type Found<Output> = [ListNames<Output>] extends [never] ? InnerLists<Output> : ListNames<Output>;

type Others<Output, Paths> = Exclude<keyof Output & string, Paths | "$metadata" | TokenName>;

/** What the types tell about a command that is paginated without a model: its only list, or any of several. */
export type ListModel<Output, Choice> = Choice extends { readonly items: infer Items }
  ? { readonly result_key: Items; readonly non_aggregate_keys: readonly Others<Output, Items>[] }
  : {
      readonly result_key: [Found<Output>] extends [never] ? string : Found<Output>;
      readonly non_aggregate_keys: readonly Others<Output, Found<Output>>[];
    };

/** The model that was given, or what the types tell about the one that is read from the command. */
export type ModelFor<Output, Given> = Given extends PaginatorModel ? Given : ListModel<Output, Given>;
