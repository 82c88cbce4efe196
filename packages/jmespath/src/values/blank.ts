/** What Python's `strip` takes away, for a regular expression: not the same as what `trim` does. */
export const blank = String.raw`[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]`;
