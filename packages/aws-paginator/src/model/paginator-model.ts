/** One entry of a service's `paginators-1.json`, as AWS publishes it. A string is the same as a list of one. */
export interface PaginatorModel {
  /** Request members that take the tokens. */
  readonly input_token: string | readonly string[];
  /** Where a response holds the next tokens (JMESPath), in the order of `input_token`. */
  readonly output_token: string | readonly string[];
  /** What is paginated. `MaxItems` counts the first. */
  readonly result_key: string | readonly string[];
  /** Request member for the page size. */
  readonly limit_key?: string;
  /** If a page holds nothing or false here, it is the last one. */
  readonly more_results?: string;
  /** Copied from the first page into the full result. */
  readonly non_aggregate_keys?: readonly string[];
}

/** What the service model, not the paginator model, says about the `limit_key` member. */
export interface LimitMember {
  /** Its type; default `"integer"`. */
  readonly type?: "integer" | "long" | "string";
  /** The smallest and largest page size the service takes. With both, `MaxItems` without `PageSize` asks for no more items than needed. */
  readonly min?: number;
  readonly max?: number;
}
