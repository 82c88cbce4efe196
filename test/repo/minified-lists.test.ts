import { build } from "esbuild";
import { expect, it } from "vitest";
import { root } from "../support/workspace.ts";

/** Lists the versions of a bucket with a client that is none of the SDK, and says what the class is called. */
const program = `
  import { ListObjectVersionsCommand } from "@aws-sdk/client-s3";
  import { paginatorFor } from "@jobs/aws-paginator";

  const inputs = [];
  const client = {
    async send({ input }) {
      const last = inputs.push(input) > 1;
      const next = last ? {} : { NextKeyMarker: "a", NextVersionIdMarker: "1" };
      return { Versions: [inputs.length], DeleteMarkers: [], IsTruncated: !last, ...next };
    },
  };
  const pages = paginatorFor(client, ListObjectVersionsCommand).paginate({ Bucket: "photos" });
  export const { Versions } = await pages.buildFullResult();
  export const [, second] = inputs;
  export const name = ListObjectVersionsCommand.name;
`;

it("in a minified bundle, where classes have other names, a list is what it is elsewhere", async () => {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: `${root}test` },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node",
    conditions: ["@jobs/source"],
    // What CommonJS in the bundle asks Node for.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire("/");' },
    write: false,
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? "").toString("base64");
  const ran: unknown = await import(/* @vite-ignore */ `data:text/javascript;base64,${code}`);
  expect(ran).toMatchObject({
    Versions: [1, 2],
    second: { Bucket: "photos", KeyMarker: "a", VersionIdMarker: "1" },
    name: expect.not.stringContaining("ListObjectVersions"),
  });
});
