import type { _Object } from "@aws-sdk/client-s3";
import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { expectTypeOf, test } from "vitest";
import type * as dynamodbQuery from "./dynamodb-query.ts";
import type * as graphqlConnection from "./graphql-connection.ts";
import type * as linkHeader from "./link-header.ts";
import type * as numberedPages from "./numbered-pages.ts";
import type * as postgresKeyset from "./postgres-keyset.ts";
import type * as s3Objects from "./s3-objects.ts";

declare const examples: typeof dynamodbQuery &
  typeof graphqlConnection &
  typeof linkHeader &
  typeof numberedPages &
  typeof postgresKeyset &
  typeof s3Objects;

/** Only compiled. */
const compiled = (_code: () => unknown): void => {};

test("the items of every example follow from its client", () => {
  compiled(async () => {
    for await (const issue of examples.issuesAt("")({}))
      expectTypeOf(issue).toEqualTypeOf<{ readonly id: number; readonly title: string }>();
    for await (const book of examples.booksAt("")({}))
      expectTypeOf(book).toEqualTypeOf<{ readonly id: number; readonly title: string }>();
    for await (const film of examples.filmsAt("")({}))
      expectTypeOf(film).toEqualTypeOf<{ readonly title: string; readonly year: number }>();
    for await (const order of examples.ordersIn("")({ customer: "ada" }))
      expectTypeOf(order).toEqualTypeOf<{
        readonly id: number;
        readonly placed: string;
        readonly total: number;
      }>();
    for await (const object of examples.objectsAt("")({ Bucket: "photos" }))
      expectTypeOf(object).toEqualTypeOf<_Object>();
    const { Items, Count, NextToken } = await examples
      .queryAt("")
      .paginate({ TableName: "Readings", PaginationConfig: { MaxItems: 12 } })
      .buildFullResult();
    expectTypeOf(Items).toEqualTypeOf<Record<string, AttributeValue>[] | undefined>();
    expectTypeOf(Count).toEqualTypeOf<number | undefined>();
    expectTypeOf(NextToken).toEqualTypeOf<string | undefined>();
  });
});

test("so do their inputs, and the tokens in them", () => {
  compiled(() => [
    examples.issuesAt("")({ query: "_limit=5" }),
    examples.booksAt("")({ page: 2 }),
    examples.filmsAt("")({ after: "YXJyYXk=" }),
    examples.ordersIn("")({ customer: "ada", placed: "2026-01-01", id: 4 }),
    // @ts-expect-error -- the query is text
    examples.issuesAt("")({ query: 2 }),
    // @ts-expect-error -- pages have numbers
    examples.booksAt("")({ page: "2" }),
    // @ts-expect-error -- a cursor is text
    examples.filmsAt("")({ after: 2 }),
    // @ts-expect-error -- whose orders?
    examples.ordersIn("")({ id: 4 }),
    // @ts-expect-error -- of which bucket?
    examples.objectsAt("")({ Prefix: "2026/" }),
    // @ts-expect-error -- of which table?
    examples.queryAt("").paginate({ Limit: 5 }),
  ]);
});
