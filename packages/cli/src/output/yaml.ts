import { stringify } from "yaml";
import { inertJson } from "../terminal/inert.ts";
import type { DocumentFormat, Format, Shape } from "./format.ts";
import { toPlain } from "./plain.ts";

/** Texts are quoted, all on one line: nothing in them can be taken for anything else. */
const options = { defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN", lineWidth: 0 } as const;

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
  return inertJson(stringify(toPlain(value), options));
}

export const yamlFormat: DocumentFormat = { print: printYaml, list: createYamlFormat };
