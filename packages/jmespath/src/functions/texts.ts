import { takes } from "./built-in.ts";
import { listsOfTexts, texts } from "./parameter.ts";

export const textFunctions = {
  ends_with: takes([texts, texts], (text, end) => text.endsWith(end)),
  join: takes([texts, listsOfTexts], (separator, list) => list.join(separator)),
  starts_with: takes([texts, texts], (text, start) => text.startsWith(start)),
};
