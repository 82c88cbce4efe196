/** What a member holds, as far as paging needs to know. */
export type Kind = "string" | "number" | "boolean" | "list" | "map" | "structure" | "other";

export type Members = Readonly<Record<string, Kind>>;

/** An operation: its name, and the members of its input and output. */
export interface OperationShape {
  /** As in the namespace of its schema: `s3`, `cloudwatchlogs`. */
  readonly service: string;
  readonly operation: string;
  readonly input: Members;
  readonly output: Members;
  /** The members of a structure in the output. */
  within(name: string): Members;
}
