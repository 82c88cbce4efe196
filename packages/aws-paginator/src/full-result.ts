type ListOf<Names> = Names extends readonly (infer Name)[] ? Name : Names;
type KeysUnder<Model, Member extends string> = Model extends { readonly [K in Member]: infer Names }
  ? ListOf<Names>
  : never;

/** The members of `Response` on a dotted path, optional if they are in `Response`, or `Missing`; the path `string` stands for any. */
type AtPath<Response, Path, Missing = never> = Path extends `${infer Name}.${infer Rest}`
  ? {
      [K in keyof Response as K extends Name ? K : never]:
        | AtPath<NonNullable<Response[K]>, Rest, Missing>
        | Extract<Response[K], undefined>;
    }
  : string extends Path
    ? Partial<Response>
    : OrMissing<Pick<Response, Path & keyof Response>, Missing>;

type OrMissing<Members, Missing> = { [K in keyof Members]: Members[K] | Missing };

type Intersected<Union> = (Union extends unknown ? (one: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;
type AtPaths<Response, Paths, Missing = never> = [Paths] extends [never]
  ? unknown
  : Intersected<Paths extends unknown ? AtPath<Response, Paths, Missing> : never>;

/**
 * What boto3's `build_full_result()` returns: the result keys of all pages, the non-aggregate keys of the first page, and a
 * `NextToken` if there is more. A non-aggregate key that the first page does not have is null.
 */
export type FullResult<Response, Model> = AtPaths<Response, KeysUnder<Model, "result_key">> &
  Partial<AtPaths<Response, KeysUnder<Model, "non_aggregate_keys">, null>> & { NextToken?: string };
