import { stringify, type ScalarTag, type Tags } from "yaml";
import type { DocumentFormat, Format, Shape } from "./format.ts";
import { toPlain } from "./plain.ts";

/** A name that no reader takes for anything else, as those of YAML 1.1 take `no` and `y`. */
const plainName = /^(?!(?:y|n|yes|no|on|off|true|false|null)$)[a-z][\w-]*$/i;

/** Texts are quoted, all on one line: nothing in them can be taken for anything else. So is a name, unless it is plain to every reader. */
const text: ScalarTag = {
  tag: "tag:yaml.org,2002:str",
  default: true,
  identify: (value) => typeof value === "string",
  resolve: (value) => value,
  stringify({ value }, { implicitKey }) {
    const told = String(value);
    return implicitKey === true && plainName.test(told) ? told : quote(told);
  },
};

/** `1e+21` is a text to readers of YAML 1.1; `1.0e+21` is a number to all. */
const exponential: ScalarTag = {
  tag: "tag:yaml.org,2002:float",
  default: true,
  identify: (value) => typeof value === "number" && String(value).includes("e"),
  test: /^-?\d\.\d+e[+-]\d+$/,
  resolve: Number,
  stringify: ({ value }) => String(value).replace(/^(-?\d)e/, "$1.0e"),
};

const options = {
  customTags: (tags: Tags) => [text, exponential, ...tags],
} as const;

/** The YAML of the AWS CLI, with the fields in the order of its JSON. Times are UTC in ISO form. */
function createYamlFormat({ resultKey, single }: Shape): Format<unknown> {
  if (single) return { page: (items) => items.map(printYaml).join(""), end: () => "" };
  let begun = false;
  return {
    page(items) {
      if (items.length === 0) return "";
      const before = begun ? "" : `${resultKey}:\n`;
      begun = true;
      return before + printYaml(items);
    },
    end(next) {
      const nothing = begun ? "" : `${resultKey}: []\n`;
      return nothing + (next === undefined ? "" : printYaml({ [next.name]: next.token }));
    },
  };
}

/** A whole document. */
function printYaml(value: unknown): string {
  return stringify(toPlain(value), options);
}

/** As JSON has it, with escapes for what a terminal acts on and what YAML does not let stand; half a character is none. */
function quote(value: string): string {
  return JSON.stringify(value.replace(/\p{Surrogate}/gu, "\ufffd")).replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu,
    (character) => {
      const code = (character.codePointAt(0) ?? 0).toString(16);
      return code.length > 4 ? `\\U${code.padStart(8, "0")}` : `\\u${code.padStart(4, "0")}`;
    },
  );
}

export const yamlFormat: DocumentFormat = { print: printYaml, list: createYamlFormat };
