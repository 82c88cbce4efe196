/** Its names, or those of each member of a union; all of them where they are not known before. */
type NamesOf<Members> = Members extends unknown ? keyof Members & string : never;

/** What makes a JMESPath expression of a text that is more than dotted names. */
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

/** What a wrong name is told to be. No text is one, so that the compiler shows the names. */
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
 * Passes for a model whose names the operation has. Texts that are only known when the program runs, as those of an imported JSON, and
 * JMESPath expressions pass; of a dotted path the first name is checked.
 */
export type CheckedModel<Model, Input, Output> = {
  readonly [Word in keyof Model]: Word extends "input_token" | "limit_key"
    ? CheckedPaths<Model[Word], Input>
    : CheckedPaths<Model[Word], Output>;
};
