import { expect, it } from "vitest";
import { printed } from "../__fixtures__/terminal.ts";
import { hasOnlyAscii, toAscii } from "./charset.ts";
import { widthOf } from "./cut.ts";

it.each([
  [{ LC_ALL: "C" }, true],
  [{ LC_ALL: "POSIX", LANG: "de_DE.UTF-8" }, true],
  [{ LANG: "C" }, true],
  [{ LANG: "en_US.ISO-8859-1" }, true],
  [{ LC_ALL: "", LC_CTYPE: "C.UTF-8", LANG: "C" }, false],
  [{ LANG: "de_DE.utf8@euro" }, false],
  [{ LANG: "en_US" }, false],
  [{}, false],
])("a locale of %j has only ASCII: %s", (env, only) => {
  expect(hasOnlyAscii(env)).toBe(only);
});

it.each(["✓ SUCCEED", "a longe…", "修复移动端导航栏", "👩‍👩‍👧 e\u0301 and █", "\u001b[1mbold\u001b[22m"])(
  "%j is as wide in ASCII",
  (text) => {
    expect(toAscii(text)).toMatch(/^\p{ASCII}*$/u);
    expect(widthOf(toAscii(text))).toBe(widthOf(text));
  },
);

it.each([["list"], ["list", "--output", "table"], ["stats"], ["apps"], ["branches"]])(
  "%s prints only ASCII where the locale has nothing else, in the same columns",
  async (...command) => {
    const ask = (env: Record<string, string>) =>
      printed([...command, "--adapter", "fake", "--color", "off"], 100, { env });
    const [usual, ascii] = [await ask({}), await ask({ LC_ALL: "C" })];
    expect(ascii.out).toMatch(/^[ -~\n]+$/);
    expect(ascii.out.split("\n").map(widthOf)).toEqual(usual.out.split("\n").map(widthOf));
  },
);
