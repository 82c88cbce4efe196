import type * as z from "zod";

/** What the model of the API says about one operation. */
export interface OperationModel {
  readonly name: string;
  /** Method and path of its HTTP request. Members that are not in the path go into the query of a `GET`, or into the JSON body of a `POST`. */
  readonly http: `${"GET" | "POST" | "DELETE"} /${string}`;
  readonly request: z.ZodObject;
  readonly response: z.ZodObject;
  /** Only for an operation that returns a list page by page. */
  readonly paginator?: OperationPages;
}

export interface OperationPages {
  /** Its name for `getPaginator`, which is boto3's. */
  readonly name: string;
  readonly model: {
    readonly input_token: "nextToken";
    readonly output_token: "nextToken";
    readonly limit_key: "maxResults";
    readonly result_key: string;
  };
  /** How many items a request may ask for. */
  readonly pageSize: { readonly min: number; readonly max: number };
}

/** The pages of an Amplify operation. All operations have the same names for their tokens and page sizes. */
export function pagesOf<const Name extends string, const Items extends string>(
  name: Name,
  items: Items,
  max: number,
) {
  return {
    name,
    model: {
      input_token: "nextToken",
      output_token: "nextToken",
      limit_key: "maxResults",
      result_key: items,
    },
    pageSize: { min: 1, max },
  } as const;
}
