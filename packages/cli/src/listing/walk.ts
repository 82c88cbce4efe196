import { setImmediate as nextTurn } from "node:timers/promises";
import type { PagingOptions } from "../command-line/groups/paging.ts";
import type { Next } from "../output/format.ts";
import { isOneRequest } from "./paging.ts";

/** A list of the client that is to be walked. */
export interface Source<One, Response extends { readonly nextToken?: string | undefined }> {
  paginate(
    config: {
      MaxItems?: number | undefined;
      PageSize?: number | undefined;
      StartingToken?: string | undefined;
    },
    options: { signal: AbortSignal; prefetch: number },
  ): AsyncIterable<Response> & {
    readonly resumeToken: string | undefined;
    resumeTokenAfter(count: number): string | undefined;
  };
  request(
    page: { maxResults?: number; nextToken?: string },
    options: { signal: AbortSignal },
  ): Promise<Response>;
  /** The items of a page; a source may have to ask for what belongs to them. */
  itemsOf(response: Response, options: { signal: AbortSignal }): readonly One[] | Promise<readonly One[]>;
}

/** A list, page by page, and where it goes on. */
export interface Walk<One> {
  readonly pages: AsyncIterable<readonly One[]>;
  /** Where to go on behind the last page; before the first one, where this begins. */
  next(): Next | undefined;
  /** Where to go on behind some items of the last page. */
  nextAfter(items: number): Next | undefined;
}

export interface WalkOptions {
  readonly signal: AbortSignal;
  /** Whether the next page may be asked for before this one has been looked at. */
  readonly ahead: boolean;
}

export function createWalk<One, Response extends { readonly nextToken?: string | undefined }>(
  source: Source<One, Response>,
  options: PagingOptions,
  { signal, ahead }: WalkOptions,
): Walk<One> {
  if (isOneRequest(options)) return createOneRequest(source, options, signal);
  const pages = source.paginate(
    {
      PageSize: options["page-size"],
      MaxItems: options["max-items"],
      StartingToken: options["starting-token"],
    },
    { signal, prefetch: ahead ? 1 : 0 },
  );
  return {
    pages: inTurn(pages, (page) => source.itemsOf(page, { signal })),
    next: () => named("NextToken", pages.resumeToken),
    nextAfter: (items) => named("NextToken", pages.resumeTokenAfter(items)),
  };
}

/** As the AWS CLI does when it is told which page to ask for: one request, and the service's own token. */
function createOneRequest<One, Response extends { readonly nextToken?: string | undefined }>(
  source: Source<One, Response>,
  { "max-results": maxResults, "next-token": nextToken }: PagingOptions,
  signal: AbortSignal,
): Walk<One> {
  let next = nextToken;
  async function* ask() {
    const page = {
      ...(maxResults === undefined ? {} : { maxResults }),
      ...(nextToken === undefined ? {} : { nextToken }),
    };
    const response = await source.request(page, { signal });
    next = response.nextToken;
    yield await source.itemsOf(response, { signal });
  }
  return {
    pages: ask(),
    next: () => named("nextToken", next),
    nextAfter() {
      throw new Error("one request has no place to go on within its page");
    },
  };
}

function named(name: Next["name"], token: string | undefined): Next | undefined {
  return token === undefined ? undefined : { name, token };
}

/** Lets the request for the page behind it out before a page is worked on. */
async function* inTurn<From, To>(
  pages: AsyncIterable<From>,
  change: (page: From) => To | Promise<To>,
): AsyncGenerator<To> {
  for await (const page of pages) {
    await nextTurn();
    yield await change(page);
  }
}
