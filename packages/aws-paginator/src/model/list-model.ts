import type { PaginatorModel } from "./paginator-model.ts";

/** Which list of a command is paginated, in place of a model. */
export interface ListChoice {
  /**
   * The output member that is paginated, as `"Contents"`. Of several the first is the one that `MaxItems` counts. Needed only where a
   * command has several lists, and nobody has said which.
   */
  readonly items?: string | readonly string[];
  readonly input_token?: never;
}

/** What page tokens are called in outputs. They are followed, and no part of a result. */
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

/** What is known of the model of a command that is paginated without one: its only list, or any of several. */
export type ListModel<Output, Choice> = Choice extends { readonly items: infer Items }
  ? { readonly result_key: Items; readonly non_aggregate_keys: readonly Others<Output, Items>[] }
  : {
      readonly result_key: [Found<Output>] extends [never] ? string : Found<Output>;
      readonly non_aggregate_keys: readonly Others<Output, Found<Output>>[];
    };

/** The model that was given, or what is known of the one that is read from the command. */
export type ModelFor<Output, Given> = Given extends PaginatorModel ? Given : ListModel<Output, Given>;
