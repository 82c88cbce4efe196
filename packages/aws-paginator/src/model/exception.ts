/** Where botocore's model of an operation differs from the convention. A member that is missing follows the convention. */
export interface Exception {
  /** `input_token` */
  readonly token?: string | readonly string[];
  /** `output_token` */
  readonly next?: string | readonly string[];
  /** `result_key` */
  readonly items?: string | readonly string[];
  /** `limit_key`; `""` for none. */
  readonly size?: string;
  /** `more_results`; `""` for none. */
  readonly more?: string;
  /** `non_aggregate_keys`; by the convention, all members that are neither tokens nor lists. */
  readonly keep?: readonly string[];
}

/** Exceptions by service, named as in the namespace of its schemas, and by operation. */
export type Exceptions = Readonly<Record<string, Readonly<Record<string, Exception>>>>;
