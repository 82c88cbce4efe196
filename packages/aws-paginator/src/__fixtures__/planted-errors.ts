/**
 * Errors that the recorded runs must find. For each: its name, the module in which it is planted, the text that it replaces, and
 * the text that it puts there. The replaced text is the same in the source and in the build.
 */
export const plantedErrors: readonly (readonly [string, string, string, string])[] = [
  [
    "the amount is one too high",
    "aws-paginator/token/boto-token-codec",
    "[amountKey]: skip }",
    "[amountKey]: skip + 1 }",
  ],
  [
    "the places of bytes come before the amount",
    "aws-paginator/token/boto-token-codec",
    "...amount, ...bytes",
    "...bytes, ...amount",
  ],
  [
    "a missing token is left out",
    "aws-paginator/token/boto-token-codec",
    "(token ?? null)",
    "(token ?? undefined)",
  ],
  ["any names are taken", "aws-paginator/token/boto-token-codec", "keys.length === names.length", "true"],
  [
    "0x7F is not escaped",
    "aws-paginator/token/python-json",
    String.raw`/[\u007f-\uffff]/g`,
    String.raw`/[\u0080-\uffff]/g`,
  ],
  [
    "no blank after a colon",
    "aws-paginator/token/python-json",
    "}: ${writePythonJson",
    "}:${writePythonJson",
  ],
  [
    "bytes are listed from the inside out",
    "aws-paginator/token/encoded-bytes",
    "[...path, key]",
    "[key, ...path]",
  ],
  ["padding is not enough", "aws-paginator/token/lenient-base64", "++pads >= 4", "++pads >= 5"],
  [
    "one part too few makes an old token",
    "aws-paginator/token/legacy-token",
    "names.length + 1",
    "names.length",
  ],
  ["None is a token", "aws-paginator/next-tokens", "token === noneText.text", "token === undefined"],
  ["empty lists are tokens", "aws-paginator/truth", "value.length > 0", "value.length >= 0"],
  ["more_results is not asked", "aws-paginator/model-paginator", "model.more_results === undefined", "true"],
  ["secondary values come twice", "aws-paginator/result-keys", "page.skipped > 0", "page.skipped < 0"],
  [
    "non-aggregate keys are left out",
    "aws-paginator/build-full-result",
    "return merge(result, model.nonAggregatePart(whole))",
    "return result",
  ],
  ["numbers are not added", "aws-paginator/sum-of-pages", "sum + Number(value)", "Number(value)"],
  [
    "characters are UTF-16 units",
    "aws-paginator/result-value",
    "return Array.from(value);",
    'return value.split("");',
  ],
  [
    "blanks around numbers are taken",
    "aws-paginator/pagination-config",
    "/^-?[0-9]+$/",
    String.raw`/^\s*-?[0-9]+\s*$/`,
  ],
  [
    "a page is cut one item too late",
    "paginator-core/cursor",
    "this.#limit = maxItems;",
    "this.#limit = maxItems + 1;",
  ],
  [
    "one item too many is skipped",
    "paginator-core/fetcher",
    "Math.min(asked.skip, items.length)",
    "Math.min(asked.skip && asked.skip + 1, items.length)",
  ],
  ["what is left of a skip is forgotten", "paginator-core/fetcher", "asked.skip - from", "0"],
  ["empty bytes are a token", "aws-paginator/truth", "value.byteLength > 0", "true"],
  ["what is no list joins one", "aws-paginator/sum-of-pages", "Array.isArray(before[0]) && ", ""],
  [
    "odd non-aggregate keys pass",
    "aws-paginator/model-paginator",
    "results.nonAggregatePart(response",
    "(response",
  ],
  [
    "integers past 2^53 are rounded",
    "aws-paginator/token/python-json",
    "BigInt(value.slice(1))",
    "Number(value.slice(1))",
  ],
  [
    "a token of another list is the service's",
    "aws-paginator/token/boto-token-codec",
    "if (isOfBoto(json.value))",
    "if (false)",
  ],
  [
    "a short page changes nothing",
    "paginator-core/list-api",
    "return this.#fitted ? Math",
    "return false ? Math",
  ],
  ["the order of a token is lost", "paginator-core/list-api", "[...order, ...names]", "[...names]"],
];
