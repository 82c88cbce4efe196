import { inertJson } from "../terminal/inert.ts";
import type { DocumentFormat, Format, Shape } from "./format.ts";
import { withTimes } from "./plain.ts";

/** The JSON of the AWS CLI: indented by 4, the token last. Times are UTC in ISO form. */
export function createJsonFormat({ resultKey, single }: Shape): Format<object> {
  if (single) {
    return { page: (items) => items.map(printJson).join(""), end: () => "" };
  }
  let begun = false;
  return {
    page(items) {
      return items
        .map((item) => {
          const before = begun ? "," : `{\n    "${resultKey}": [`;
          begun = true;
          return `${before}\n        ${toJson(withTimes(item)).replaceAll("\n", "\n        ")}`;
        })
        .join("");
    },
    end(next) {
      const list = begun ? "\n    ]" : `{\n    "${resultKey}": []`;
      const token = next === undefined ? "" : `,\n    "${next.name}": ${JSON.stringify(next.token)}`;
      return `${list}${token}\n}\n`;
    },
  };
}

/** A whole document. */
export function printJson(value: unknown): string {
  return `${toJson(value)}\n`;
}

function toJson(value: unknown): string {
  return inertJson(JSON.stringify(value, null, 4));
}

export const jsonFormat: DocumentFormat = { print: printJson, list: createJsonFormat };
