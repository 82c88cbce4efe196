import stringWidth from "string-width";
import { expect, it } from "vitest";
import { texts } from "../__fixtures__/texts.ts";
import { blanks, cut, widthOf } from "./cut.ts";
import { inert } from "./inert.ts";

it.each([
  ["short", 10, "short"],
  ["exactly ten", 11, "exactly ten"],
  ["a longer text", 8, "a longe…"],
  ["修复移动端导航栏", 8, "修复移…"],
  ["abc 🚀🚀🚀", 8, "abc 🚀…"],
  ["no room", 0, ""],
  ["👩‍👩‍👧👩‍👩‍👧", 3, "👩‍👩‍👧…"],
  ["e\u0301\u0301e\u0301", 1, "…"],
])("%j in %i columns is %j", (text, width, shown) => {
  expect(cut(text, width)).toBe(shown);
  expect(stringWidth(shown) + blanks(shown, 20).length).toBe(20);
});

it("measures a text as the library does, whatever stands before its plain end", () => {
  for (const text of texts.map(inert))
    for (const one of [text, `✓ ${text}`, `${text} SUCCEED`, `${text}1*#`])
      expect(widthOf(one)).toBe(stringWidth(one));
});
