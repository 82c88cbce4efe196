import type { Format } from "./format.ts";

/** The JSON of `aws amplify list-jobs`: indented by 4, `NextToken` last. Times are UTC in ISO form. */
export function createJsonFormat(): Format {
  let begun = false;
  return {
    forPeople: false,
    page(jobs) {
      return jobs
        .map((job) => {
          const before = begun ? "," : '{\n    "jobSummaries": [';
          begun = true;
          return `${before}\n        ${JSON.stringify(job, null, 4).replaceAll("\n", "\n        ")}`;
        })
        .join("");
    },
    end(nextToken) {
      const list = begun ? "\n    ]" : '{\n    "jobSummaries": []';
      const token = nextToken === undefined ? "" : `,\n    "NextToken": ${JSON.stringify(nextToken)}`;
      return `${list}${token}\n}\n`;
    },
  };
}
