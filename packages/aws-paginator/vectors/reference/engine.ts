import type * as awsPaginator from "@jobs/aws-paginator";
import { CodedError } from "../coded-error.ts";
import { asList } from "../scenario.ts";
import { canonical } from "../wire.ts";
import { addUp, resultKeyIters, search } from "./gather.ts";
import { read } from "./read.ts";
import { readToken, writeToken } from "./resume-token.ts";
import type { Rules, Tokens } from "./rules.ts";
import { count, crash, emptied, merge, slice, truth, write, type Members } from "./value.ts";

type CreatePaginator = typeof awsPaginator.createPaginator;
type Call = (kwargs: Members, context: never) => PromiseLike<Members>;

/**
 * The recorded engine, retold plainly. With `recorded` for rules it must come to every recorded result, and with the rules of all
 * differences to ours. It shares nothing with our engine, not even the way paths and tokens are read.
 */
export function createReference(rules: Rules): CreatePaginator {
  // It is called as ours is; what the types say of inputs and results is of no interest here.
  return ((call: Call, model: awsPaginator.PaginatorModel, limit: awsPaginator.LimitMember = {}) => ({
    paginate({ PaginationConfig: config = {}, ...kwargs }: Members & { PaginationConfig?: Members }) {
      if (!Object.keys(config).every((name) => rules.knowsSetting(name)))
        throw new CodedError("UnknownSetting", "ValueError", "PaginationConfig has no such member.");
      const maxItems = readMaxItems(config["MaxItems"], rules);
      const size = readPageSize(config["PageSize"], model.limit_key, limit.type, rules);
      const start = config["StartingToken"] ?? null;
      return createPages(call, model, rules, { kwargs, maxItems, size, start, range: rangeOf(limit) });
    },
  })) as unknown as CreatePaginator;
}

interface Settings {
  readonly kwargs: Members;
  readonly maxItems: number | undefined;
  readonly size: unknown;
  readonly start: unknown;
  /** The smallest and the largest page, where pages are to be no larger than needed. */
  readonly range: readonly [number, number] | undefined;
}

interface Place {
  /** The tokens of the page to ask for, and how much of it to leave out. */
  tokens: Tokens;
  cut: unknown;
}

function createPages(
  call: Call,
  model: awsPaginator.PaginatorModel,
  rules: Rules,
  { kwargs, maxItems, size, start, range }: Settings,
) {
  const names = asList(model.input_token);
  const [primary = "", ...secondary] = asList(model.result_key ?? []);
  const given = { ...kwargs };
  let resumeToken: string | undefined;
  let place: Place | undefined;
  let total = 0;
  /** How many times more the last request asked for than it brought. */
  let shortage = 1;
  let history: string[] = [];
  let ended = false;
  let nonAggregate: Members = {};

  async function* iterate(): AsyncGenerator<Members, undefined, undefined> {
    if (ended) throw new CodedError("AlreadyEnded", "PaginationError", "This list was read to its end.");
    if (primary === "") throw crash("model", "no result_key");
    if (rules.goesOn) resumeToken = undefined;
    else place = undefined;
    try {
      yield* walk();
      ended = rules.goesOn;
    } catch (error) {
      if (rules.knowsPosition) resumeToken = position();
      throw error;
    }
    return undefined;
  }

  function position(): string | undefined {
    if (place === undefined && start !== null && start !== "") return start as string;
    const { tokens, cut } = place ?? beginning();
    // Where a model has no output for each input, there may be no token to write.
    if (names.some((name) => !Object.hasOwn(tokens, name))) return undefined;
    return writeToken({ ...tokens, ...(Number(cut) > 0 && { boto_truncate_amount: cut }) }, names);
  }

  async function* walk(): AsyncGenerator<Members, undefined, undefined> {
    if (rules.endsAtOnce(maxItems)) {
      resumeToken = position();
      return undefined;
    }
    const begins = place === undefined;
    let { tokens: next, cut } = place ?? begin();
    if (begins) [total, history] = [0, [canonical(asSent(next))]];
    // Whether this page is the one a walk was resumed on, or one that its cut has come to.
    let resumed = begins && start !== null;
    for (let first = begins; ; first = false) {
      const asked = fittedSize(Number(cut));
      const page = await call({ ...kwargs, ...asked }, undefined as never);
      const whole = structuredClone(page);
      const raw = read(primary, page);
      const length = rules.isSliceable(raw) ? count(raw) : 0;
      const left = rules.carried(cut, length);
      if ((resumed || truth(cut)) && rules.rewrites(cut, length)) {
        write(page, primary, rules.isSliceable(raw) ? slice(raw, cut) : null, rules);
        for (const path of secondary) write(page, path, emptied(read(path, page)), rules);
      }
      if (first) recordNonAggregate(page);
      const said = rules.readsTokensFromWholePages ? whole : page;
      const upcoming = nextTokens(said);
      const missing = rules.needsToken && upcoming === undefined && saysMore(said);
      if (upcoming === undefined && left > 0 && !missing) {
        if (!resumed) count(raw ?? []);
        throw new CodedError("SkipPastEnd", "PaginationError", "The list ends before its starting token.");
      }
      const items = read(primary, page);
      const n = (resumed && !rules.isSliceable(items)) || items === null ? 0 : count(items);
      for (const limit of Object.values(asked)) shortage = Math.max(1, limit / length);
      const keep = maxItems === undefined ? n : Math.min(n, maxItems - total);
      if (keep < n) {
        if (!rules.isSliceable(items ?? [])) throw crash("page", "no slices of it");
        if (typeof cut !== "number" && typeof cut !== "boolean") throw crash("token", "no sum");
        write(page, primary, slice(items ?? [], 0, keep), rules);
        resumeToken = writeToken({ ...next, boto_truncate_amount: keep + Number(cut) }, names);
        yield page;
        return undefined;
      }
      yield page;
      total += n;
      if (upcoming === undefined && !missing) return undefined;
      const token = canonical(upcoming ?? null);
      const refused = missing || rules.isRepeated(token, history);
      if (refused) place = { tokens: next, cut: Math.max(Number(cut), length) };
      if (total === maxItems) {
        resumeToken = refused && rules.refusesAtLimit ? position() : writeToken(upcoming ?? {}, names);
        return undefined;
      }
      if (missing) throw new CodedError("TokenMissing", "PaginationError", "There is more, but no token");
      if (refused || upcoming === undefined)
        throw new CodedError("RepeatedToken", "PaginationError", "The same next token was received twice");
      history.push(token);
      place = { tokens: (next = upcoming), cut: (cut = left) };
      resumed = false;
      inject(next);
    }
  }

  /** No more than is wanted, and what is to be left out before it. */
  function fittedSize(skip: number): Record<string, number> {
    const { limit_key: name } = model;
    if (!rules.fitsPages || range === undefined || maxItems === undefined || name === undefined) return {};
    if (kwargs[name] !== undefined || names.includes(name)) return {};
    const [min, max] = range;
    return { [name]: Math.min(max, Math.max(min, Math.ceil((maxItems - total + skip) * shortage))) };
  }

  function beginning(): Place {
    if (start === null) return { tokens: rules.beginning(given, names), cut: 0 };
    const { tokens, amount } = readToken(start, names, rules);
    return { tokens, cut: amount };
  }

  /** A caller's own `None` is sent, which one of the service is not. */
  function asSent(tokens: Tokens): Tokens {
    const entries = Object.entries(tokens).map(([name, token]) => [
      name,
      token === "None" ? { own: token } : token,
    ]);
    return start === null ? (Object.fromEntries(entries) as Tokens) : tokens;
  }

  function begin(): Place {
    const first = beginning();
    if (start !== null) inject(first.tokens);
    if (size !== undefined) kwargs[model.limit_key ?? ""] = size;
    return first;
  }

  function inject(tokens: Tokens): void {
    for (const [name, token] of Object.entries(tokens)) {
      if (token !== null && token !== "None") kwargs[name] = token;
      else delete kwargs[name];
    }
  }

  function nextTokens(page: Members): Tokens | undefined {
    if (model.more_results !== undefined && !saysMore(page)) return undefined;
    const outputs = asList(model.output_token).slice(0, names.length);
    const values = outputs.map((path) => read(path, page)).map((value) => (truth(value) ? value : null));
    if (values.every((value) => value === null)) return undefined;
    const rest = rules.keepsOtherTokens ? names : names.slice(0, values.length);
    return Object.fromEntries(
      rest.map((name, index) => [name, index < values.length ? values[index] : (kwargs[name] ?? null)]),
    );
  }

  function saysMore(page: Members): boolean {
    return model.more_results !== undefined && truth(read(model.more_results, page));
  }

  function recordNonAggregate(page: Members): void {
    const part: Members = {};
    for (const path of model.non_aggregate_keys ?? []) write(part, path, read(path, page), rules);
    nonAggregate = part;
  }

  const pages = {
    [Symbol.asyncIterator]: iterate,
    search: (expression: string) => search(iterate(), expression),
    resultKeyIters: () => resultKeyIters(iterate(), asList(model.result_key ?? [])),
    async buildFullResult() {
      try {
        const result = await addUp(iterate(), asList(model.result_key ?? []), rules);
        merge(result, nonAggregate);
        return resumeToken === undefined ? result : { ...result, NextToken: resumeToken };
      } catch (error) {
        // Nothing was delivered, so the position is where it began.
        place = undefined;
        if (rules.knowsPosition && primary !== "") resumeToken = position();
        throw error;
      }
    },
    get resumeToken() {
      return resumeToken;
    },
    get nonAggregatePart() {
      return nonAggregate;
    },
  };
  return pages;
}

function rangeOf({ type, min, max }: awsPaginator.LimitMember): readonly [number, number] | undefined {
  return min === undefined || max === undefined || type === "string" ? undefined : [min, max];
}

function readMaxItems(value: unknown, rules: Rules): number | undefined {
  if (value === null || value === undefined) return undefined;
  const maxItems = rules.integer(value);
  if (maxItems !== undefined && rules.acceptsMaxItems(maxItems)) return maxItems;
  throw new CodedError("InvalidInteger", "ValueError", "invalid literal for int()");
}

function readPageSize(
  value: unknown,
  name: string | undefined,
  type: string | undefined,
  rules: Rules,
): unknown {
  if (value === null || value === undefined) return undefined;
  if (name === undefined) throw new CodedError("PageSizeNotSupported", "PaginationError", "no limit_key");
  const size = type === "string" ? rules.sizeText(value) : rules.integer(value);
  if (size !== undefined) return size;
  throw new CodedError("InvalidInteger", "ValueError", "invalid literal for int()");
}
