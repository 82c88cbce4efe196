/** The characters that Python's `strip` removes, for a regular expression. They are not the same as those of `trim`. */
export const blank = String.raw`[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]`;
