import type * as z from "zod";

/** What the model of the API says of one operation. */
export interface OperationModel {
  readonly name: string;
  /** Method and path of its HTTP request. Members that the path does not name travel in the query of a `GET`, and in the JSON body of a `POST`. */
  readonly http: `${"GET" | "POST" | "DELETE"} /${string}`;
  readonly request: z.ZodObject;
  readonly response: z.ZodObject;
  /** Of an operation that gives its list page by page. */
  readonly paginator?: OperationPages;
}

export interface OperationPages {
  /** As boto3's `get_paginator` knows it. */
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

/** The pages of an operation of Amplify: all of them name their tokens and page sizes alike. */
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
