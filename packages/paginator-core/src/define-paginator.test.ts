import { describe, expect, expectTypeOf, test } from "vitest";
import {
  type CallContext,
  type Collected,
  createTokenCodec,
  definePaginator,
  type End,
  type Page,
  type PagedIterable,
  type PaginateOptions,
} from "./index.ts";

interface Query {
  q: string;
  cursor?: string;
  offset?: number;
  limit?: number | undefined;
  filter?: { deep: boolean };
}

interface Hit {
  id: number;
}

interface Result {
  data: Hit[];
  facets: readonly string[];
  next?: string | null;
  total: number;
  more: boolean;
}

interface Versions {
  key?: string;
  version?: number;
  maxKeys?: number;
}

interface VersionsPage {
  versions: readonly { name: string }[];
  nextKey?: string;
  nextVersion?: number;
}

/** Any request: only its types matter. */
declare function getJson<T>(path: string, query: object, signal: AbortSignal): Promise<T>;

const getResult = (query: Query): Promise<Result> =>
  Promise.resolve({ data: [{ id: query.offset ?? 0 }], facets: ["a"], total: 2, more: false });

describe("what compiles", () => {
  test("the call sites of the documentation, as they stand", () => {
    const define = () => {
      const search = definePaginator({
        call: (query: Query, { signal }) => getJson<Result>("/search", query, signal),
        inputToken: "cursor",
        outputToken: "next",
        items: "data",
        pageSize: "limit",
      });
      return search;
    };
    expectTypeOf<ReturnType<typeof define>>().toEqualTypeOf<
      (input: Query, options?: PaginateOptions) => PagedIterable<Hit, Result>
    >();

    // Only compiled: there is no such API.
    async function read(
      startingToken: string | undefined,
      signal: AbortSignal,
      use: (value: object) => void,
    ) {
      const search = define();
      const results = search({ q: "x" }, { maxItems: 500, startingToken, signal, prefetch: 1 });
      for await (const item of results) use(item);
      for await (const page of results.pages()) use(page);
      const { items, resumeToken, end } = await results.collect();
      return { items, resumeToken, end, position: results.resumeToken };
    }
    expectTypeOf(read).returns.resolves.toEqualTypeOf<{
      items: Hit[];
      resumeToken: string | undefined;
      end: End | undefined;
      position: string | undefined;
    }>();
  });

  test("the types of items, pages and of what is collected follow from the call", async () => {
    const search = definePaginator({
      call: getResult,
      inputToken: "cursor",
      outputToken: "next",
      items: "data",
    });
    const walk = search(
      { q: "x" },
      { maxItems: 500, startingToken: undefined, signal: undefined, prefetch: 1 },
    );
    expectTypeOf(walk.pages().next).returns.resolves.toEqualTypeOf<
      IteratorResult<Page<Hit, Result>, undefined>
    >();
    expectTypeOf(walk.collect).returns.resolves.toEqualTypeOf<Collected<Hit>>();
    expectTypeOf(walk.resumeToken).toEqualTypeOf<string | undefined>();
    expectTypeOf(walk.end).toEqualTypeOf<
      "exhausted" | "maxItems" | "maxPages" | "repeatedToken" | undefined
    >();
    for await (const item of walk) expectTypeOf(item).toEqualTypeOf<Hit>();
  });

  test("a readonly list of items, and lists of tokens", async () => {
    const pages: VersionsPage[] = [
      { versions: [{ name: "a" }], nextKey: "k", nextVersion: 7 },
      { versions: [{ name: "b" }], nextKey: "k" },
      { versions: [{ name: "c" }] },
    ];
    const asked: Versions[] = [];
    const versions = definePaginator({
      call: async (query: Versions) => {
        asked.push(query);
        return pages[asked.length - 1] ?? { versions: [] };
      },
      inputToken: ["key", "version"],
      outputToken: ["nextKey", "nextVersion"],
      items: "versions",
      pageSize: { name: "maxKeys", min: 1, max: 1000 },
    });
    const { items } = await versions({ maxKeys: 5 }).collect();
    expectTypeOf(items).toEqualTypeOf<{ name: string }[]>();
    expect(items.map(({ name }) => name)).toEqual(["a", "b", "c"]);
    // The last request has no version: it belonged to the page before.
    expect(asked).toEqual([{ maxKeys: 5 }, { maxKeys: 5, key: "k", version: 7 }, { maxKeys: 5, key: "k" }]);
  });

  test("lists of tokens, of which an empty one is not sent", async () => {
    const asked: Versions[] = [];
    const versions = definePaginator({
      call: async (query: Versions): Promise<VersionsPage> => {
        asked.push(query);
        return { versions: [], nextVersion: 0, ...(asked.length < 2 && { nextKey: "k" }) };
      },
      inputToken: ["key", "version"],
      outputToken: ["nextKey", "nextVersion"],
      items: "versions",
    });
    expect((await versions({}).collect()).end).toBe("exhausted");
    expect(asked).toEqual([{}, { key: "k" }]);
    expect(Object.keys(asked[1] ?? {})).toEqual(["key"]);
  });

  test("a function for the items", async () => {
    const list = definePaginator({
      call: getResult,
      inputToken: "cursor",
      outputToken: "next",
      items: (result) => {
        expectTypeOf(result).toEqualTypeOf<Result>();
        return result.data?.map(({ id }) => `#${id}`);
      },
    });
    const { items } = await list({ q: "x" }).collect();
    expectTypeOf(items).toEqualTypeOf<string[]>();
    expect(items).toEqual(["#0"]);
  });

  test("functions beside a call that is given its signal, in any order", () => {
    const call = (query: Query) => getJson<Result>("/search", query, AbortSignal.abort());
    const ids = ({ data }: Result) => data?.map(({ id }) => id);
    const define = () => [
      definePaginator({
        call: (query: Query, { signal }) => getJson<Result>("/search", query, signal),
        inputToken: "cursor",
        items: (result) => {
          expectTypeOf(result).toEqualTypeOf<Result>();
          return result.data?.map(({ id }) => id);
        },
        outputToken: (result, { input, items }) => {
          expectTypeOf(result).toEqualTypeOf<Result>();
          expectTypeOf(input).toEqualTypeOf<Query>();
          expectTypeOf(items).toEqualTypeOf<readonly number[]>();
          return result.next;
        },
      }),
      definePaginator({
        call: (query: Query, { signal }) => getJson<Result>("/search", query, signal),
        inputToken: ["cursor", "offset"],
        outputToken: [
          "next",
          (result, { input, items }) => {
            expectTypeOf(result).toEqualTypeOf<Result>();
            expectTypeOf(input).toEqualTypeOf<Query>();
            // `items` is written below, so its type is not known yet, and the message says what to do.
            expectTypeOf(items).toEqualTypeOf<
              readonly "Write `items` above this member: the type of an item is known only after it."[]
            >();
            return result.total;
          },
        ],
        items: (result) => {
          expectTypeOf(result).toEqualTypeOf<Result>();
          return result.data?.map(({ id }) => id);
        },
      }),
      definePaginator({ call, inputToken: "cursor", outputToken: "next", items: ids }),
    ];
    expectTypeOf<ReturnType<typeof define>[number]>().toEqualTypeOf<
      (input: Query, options?: PaginateOptions) => PagedIterable<number, Result>
    >();
  });

  test("a function for the next token, before the key of the items and after it", () => {
    const define = () => [
      definePaginator({
        call: (query: Query, { signal }) => getJson<Result>("/search", query, signal),
        inputToken: "cursor",
        outputToken: (result, { items }) => {
          expectTypeOf(result).toEqualTypeOf<Result>();
          expectTypeOf(items).toEqualTypeOf<readonly Hit[]>();
          return result.next;
        },
        items: "data",
      }),
      definePaginator({
        call: (query: Query, { signal }) => getJson<Result>("/search", query, signal),
        inputToken: ["cursor"],
        items: "data",
        outputToken: [
          (result, { items }) => {
            expectTypeOf(result).toEqualTypeOf<Result>();
            expectTypeOf(items).toEqualTypeOf<readonly Hit[]>();
            return result.next;
          },
        ],
      }),
    ];
    expectTypeOf<ReturnType<typeof define>[number]>().toEqualTypeOf<
      (input: Query, options?: PaginateOptions) => PagedIterable<Hit, Result>
    >();
  });

  test("numbered pages, by a function for the next token", async () => {
    const asked: unknown[] = [];
    const list = definePaginator({
      call: async (query: { page?: number; per: number }) => {
        asked.push(query.page);
        return { rows: ["a", "b", "c"].slice(((query.page ?? 1) - 1) * query.per).slice(0, query.per) };
      },
      inputToken: "page",
      items: "rows",
      outputToken: (response, { input, items }) => {
        expectTypeOf(response).toEqualTypeOf<{ rows: string[] }>();
        expectTypeOf(input).toEqualTypeOf<{ page?: number; per: number }>();
        expectTypeOf(items).toEqualTypeOf<readonly string[]>();
        return items.length === input.per && (input.page ?? 1) + 1;
      },
    });
    expect((await list({ per: 2 }).collect()).items).toEqual(["a", "b", "c"]);
    expect(asked).toEqual([undefined, 2]);
  });

  test("offsets, by a function for the next token; 0 is the end, not the beginning", async () => {
    const asked: unknown[] = [];
    const list = definePaginator({
      call: async ({ offset = 0 }: Query) => {
        asked.push(offset);
        return { data: [1, 2, 3, 4, 5].slice(offset, offset + 2), total: 5 };
      },
      inputToken: "offset",
      items: "data",
      outputToken: ({ total }, { input: { offset = 0 }, items }) => {
        const next = offset + items.length;
        return next < total ? next : 0;
      },
    });
    const first = list({ q: "x" }, { maxItems: 3 });
    expect((await first.collect()).items).toEqual([1, 2, 3]);
    expect((await list({ q: "x" }, { startingToken: first.resumeToken }).collect()).items).toEqual([4, 5]);
    expect(asked).toEqual([0, 2, 2, 4]);
  });

  test("Link headers, by functions for the items and for the next token", async () => {
    const bodies = new Map([
      ["/list", { body: [1, 2], link: '</list?page=2>; rel="next"' }],
      ["/list?page=2", { body: [3], link: '</list>; rel="first"' }],
    ]);
    const list = definePaginator({
      call: async ({ url }: { url: string }) => {
        const { body = [], link = "" } = bodies.get(url) ?? {};
        return { headers: new Headers({ link }), body };
      },
      inputToken: "url",
      items: ({ body }) => body,
      outputToken: ({ headers }) => /<([^>]+)>; rel="next"/.exec(headers.get("link") ?? "")?.[1],
    });
    expect((await list({ url: "/list" }).collect()).items).toEqual([1, 2, 3]);
  });

  test("a call without a second parameter, or with a promise of its own kind", async () => {
    const thenable: PromiseLike<{ data: string[] }> = {
      // oxlint-disable-next-line unicorn/no-thenable -- a promise of another library
      then: (onFulfilled) => Promise.resolve({ data: ["a"] }).then(onFulfilled),
    };
    const list = definePaginator({
      call: (input: { cursor?: string }) => (input.cursor === undefined ? thenable : thenable),
      inputToken: "cursor",
      outputToken: () => null,
      items: "data",
    });
    const { items } = await list({}).collect();
    expectTypeOf(items).toEqualTypeOf<string[]>();
    expect(items).toEqual(["a"]);
  });
});

const shape = { call: getResult, inputToken: "cursor", outputToken: "next", items: "data" } as const;

describe("what does not compile", () => {
  test("the example of the documentation with one word wrong", () => {
    const call = (query: Query, { signal }: CallContext) => getJson<Result>("/search", query, signal);
    // @ts-expect-error -- Result has no `hits`
    definePaginator({ call, inputToken: "cursor", outputToken: "next", items: "hits", pageSize: "limit" });
    // @ts-expect-error -- `total` is no list
    definePaginator({ call, inputToken: "cursor", outputToken: "next", items: "total", pageSize: "limit" });
    // @ts-expect-error -- Query has no `token`
    definePaginator({ call, inputToken: "token", outputToken: "next", items: "data", pageSize: "limit" });
    // @ts-expect-error -- Result has no `nextToken`
    definePaginator({ call, inputToken: "cursor", outputToken: "nextToken", items: "data" });
    // @ts-expect-error -- `total` is a number, `cursor` a string
    definePaginator({ call, inputToken: "cursor", outputToken: "total", items: "data", pageSize: "limit" });
    // @ts-expect-error -- Query has no `size`
    definePaginator({ call, inputToken: "cursor", outputToken: "next", items: "data", pageSize: "size" });
    const search = definePaginator({ call, inputToken: "cursor", outputToken: "next", items: "data" });
    // @ts-expect-error -- `q` is required
    search({}, { maxItems: 500 });
  });

  test("an item key that is not there", () => {
    // @ts-expect-error -- Result has no `hits`
    definePaginator({ ...shape, items: "hits" });
  });

  test("an item key that is no list", () => {
    // @ts-expect-error -- `total` is a number
    definePaginator({ ...shape, items: "total" });
  });

  test("a function that finds no list, or reads another response", () => {
    // @ts-expect-error -- `total` is a number
    definePaginator({ ...shape, items: (result) => result.total });
    // @ts-expect-error -- text has a length, but is no list
    definePaginator({ ...shape, items: () => "abc" });
    // @ts-expect-error -- nobody waits for it
    definePaginator({ ...shape, items: async (result: Result) => result.data });
    // @ts-expect-error -- Result has no `hits`
    definePaginator({ ...shape, items: (result: { hits: Hit[] }) => result.hits });
    definePaginator({
      call: (query: Query, { signal }) => getJson<Result>("/search", query, signal),
      inputToken: "cursor",
      // @ts-expect-error -- Result has no `nextToken`
      outputToken: (result) => result.nextToken,
      // @ts-expect-error -- nor `hits`
      items: (result) => result.hits,
    });
  });

  test("an input token that is not there", () => {
    // @ts-expect-error -- Query has no `token`
    definePaginator({ ...shape, inputToken: "token" });
  });

  test("an output token that is not there", () => {
    // @ts-expect-error -- Result has no `nextToken`
    definePaginator({ ...shape, outputToken: "nextToken" });
    // @ts-expect-error -- nor has it the input's `cursor`
    definePaginator({ ...shape, outputToken: "cursor" });
  });

  test("an output token of a type that the input does not take", () => {
    // @ts-expect-error -- `total` is a number, `cursor` a string
    definePaginator({ ...shape, outputToken: "total" });
    // @ts-expect-error -- so is what the function gives
    definePaginator({ ...shape, outputToken: (result: Result) => result.total });
    // @ts-expect-error -- and `true` is no token
    definePaginator({ ...shape, outputToken: () => true });
    // @ts-expect-error -- `next` is a string, `offset` a number
    definePaginator({ ...shape, inputToken: "offset" });
  });

  test("fewer output tokens than input tokens, or more", () => {
    const { call, items } = shape;
    // @ts-expect-error -- one for two
    definePaginator({ call, items, inputToken: ["cursor", "q"], outputToken: ["next"] });
    // @ts-expect-error -- two for one
    definePaginator({ call, items, inputToken: ["cursor"], outputToken: ["next", "next"] });
    // @ts-expect-error -- a list for one that is no list
    definePaginator({ call, items, inputToken: "cursor", outputToken: ["next"] });
    // @ts-expect-error -- no list for a list
    definePaginator({ call, items, inputToken: ["cursor"], outputToken: "next" });
    // @ts-expect-error -- a string for a number
    definePaginator({ call, items, inputToken: ["q", "offset"], outputToken: ["next", "next"] });
  });

  test("a bare key for a list that may be absent, which the message says how to mend", () => {
    interface Files {
      files?: { id: string }[];
      folders: { id: string }[] | null;
      next?: string;
    }
    const call = (query: Query) => getJson<Files>("/files", query, AbortSignal.abort());
    const files = { call, inputToken: "cursor", outputToken: "next" } as const;
    // @ts-expect-error -- 'files' may be absent
    definePaginator({ ...files, items: "files" });
    // @ts-expect-error -- 'folders' may be null
    definePaginator({ ...files, items: "folders" });
    // @ts-expect-error -- and so may what a function gives
    definePaginator({ ...files, items: (response) => response.files });
    definePaginator({ ...files, items: ({ files: found = [] }) => found });
    definePaginator({ ...files, items: ({ folders }) => folders ?? [] });
  });

  test("tokens that JSON cannot carry, without a codec", () => {
    interface Place {
      day?: Date;
      id?: bigint;
      key?: { bytes: Uint8Array };
      sort?: (string | number)[];
      limit?: number;
    }
    const call = async (_input: Place) => ({
      rows: [1],
      day: new Date(0),
      id: 1n,
      key: { bytes: new Uint8Array() },
      sort: ["a", 1],
    });
    const codec = (input: Place) => {
      expectTypeOf(input).toEqualTypeOf<Place>();
      return createTokenCodec("rows");
    };
    // @ts-expect-error -- a Date
    definePaginator({ call, inputToken: "day", outputToken: "day", items: "rows" });
    // @ts-expect-error -- a bigint
    definePaginator({ call, inputToken: "id", outputToken: "id", items: "rows" });
    // @ts-expect-error -- bytes within an object
    definePaginator({ call, inputToken: "key", outputToken: "key", items: "rows" });
    // @ts-expect-error -- one of several
    definePaginator({ call, inputToken: ["sort", "id"], outputToken: ["sort", "id"], items: "rows" });
    definePaginator({ call, inputToken: "sort", outputToken: "sort", items: "rows" });
    definePaginator({
      call,
      inputToken: "day",
      outputToken: "day",
      items: "rows",
      codec: createTokenCodec("rows"),
    });
    definePaginator({ call, inputToken: ["id", "key"], outputToken: ["id", "key"], items: "rows", codec });
  });

  test("an item's member above the function that finds the items", () => {
    const call = (query: Query, { signal }: CallContext) => getJson<Result>("/search", query, signal);
    definePaginator({
      call,
      inputToken: "offset",
      // @ts-expect-error -- write `items` above this member
      outputToken: (_, { items }) => items.at(-1)?.id,
      items: ({ data }) => data,
    });
    definePaginator({
      call,
      inputToken: "offset",
      outputToken: "total",
      // @ts-expect-error -- write `items` above this member
      itemToken: (item) => item.id,
      items: ({ data }) => data,
    });
    definePaginator({
      call,
      inputToken: "offset",
      items: ({ data }) => data,
      outputToken: "total",
      itemToken: (item) => item.id,
    });
  });

  test("hasMore by a key that is no boolean, and tokens of the wrong type in a record or for an item", () => {
    // @ts-expect-error -- `total` is a number
    definePaginator({ ...shape, hasMore: "total" });
    definePaginator({ ...shape, hasMore: "more" });
    // @ts-expect-error -- a number for the text of `cursor`
    definePaginator({ ...shape, itemToken: (item: Hit) => item.id });
    const { call, items } = shape;
    definePaginator({
      call,
      items,
      inputToken: ["cursor", "offset"],
      // @ts-expect-error -- a number for the text of `cursor`
      outputToken: ({ total }) => ({ cursor: total, offset: total }),
    });
    definePaginator({
      call,
      items,
      inputToken: ["cursor", "offset"],
      outputToken: ({ next, total }) => ({ cursor: next, offset: total }),
    });
  });

  test("a page size that is not there, or no number", () => {
    const define = () => {
      // @ts-expect-error -- Query has no `size`
      definePaginator({ ...shape, pageSize: "size" });
      // @ts-expect-error -- `q` is a string
      definePaginator({ ...shape, pageSize: "q" });
      // @ts-expect-error -- Query has no `size`
      definePaginator({ ...shape, pageSize: { name: "size", min: 1, max: 9 } });
      // @ts-expect-error -- a range has two ends
      definePaginator({ ...shape, pageSize: { name: "limit", min: 1 } });
    };
    expect(define).not.toThrow();
  });

  test("a required input left out, or one that is not there", () => {
    const list = definePaginator(shape);
    // @ts-expect-error -- `q` is required
    list({});
    // @ts-expect-error -- an input is required
    list();
    // @ts-expect-error -- Query has no `color`
    list({ q: "x", color: "red" });
  });

  test("an option that is not there, or of another type", () => {
    const define = () => {
      const list = definePaginator(shape);
      // @ts-expect-error -- it is `maxItems`
      list({ q: "x" }, { limit: 3 });
      // @ts-expect-error -- it is "error" or "end"
      list({ q: "x" }, { onRepeatedToken: "ignore" });
    };
    expect(define).toThrow(RangeError);
  });
});
