/** The names of a type's members, or of each type in a union; `string` if they are only known at run time. */
type NamesOf<Members> = Members extends unknown ? keyof Members & string : never;

/** A character that makes a path more than dotted names: a JMESPath expression. */
type Sign =
  | "["
  | "]"
  | "("
  | ")"
  | "{"
  | "|"
  | "&"
  | "*"
  | "@"
  | "!"
  | "<"
  | ">"
  | "="
  | '"'
  | "'"
  | "`"
  | " ";

type HeadOf<Path> = Path extends `${infer Head}.${string}` ? Head : Path;

/** The type that a wrong name is asked to have. No string has it, so the compiler shows the names. */
interface OneOf<Names> {
  readonly oneOf: Names;
}

type Checked<Path, Members> = Path extends `${string}${Sign}${string}`
  ? Path
  : [NamesOf<Members>] extends [never]
    ? Path
    : HeadOf<Path> extends NamesOf<Members>
      ? Path
      : OneOf<Exclude<NamesOf<Members>, "$metadata">>;

type CheckedPaths<Paths, Members> = Paths extends string
  ? string extends Paths
    ? Paths
    : Checked<Paths, Members>
  : { readonly [Index in keyof Paths]: CheckedPaths<Paths[Index], Members> };

/**
 * Accepts a model if the operation has the names in it. JMESPath expressions are not checked, nor are strings that are only
 * known at run time, such as those of an imported JSON file. Of a dotted path, only the first name is checked.
 */
export type CheckedModel<Model, Input, Output> = {
  readonly [Word in keyof Model]: Word extends "input_token" | "limit_key"
    ? CheckedPaths<Model[Word], Input>
    : CheckedPaths<Model[Word], Output>;
};
