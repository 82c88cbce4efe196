import { pageOf } from "./page-of.ts";

const keys = [
  "2024/jan.jpg",
  "2024/feb.jpg",
  "2025/jan.jpg",
  "cat.jpg",
  "dog.jpg",
  "été & <1>.jpg",
  "zebra.jpg",
].toSorted();
const versions = keys.flatMap((key) =>
  [2, 1].map((version) => ({ key, id: `${key} v${version}`, deleted: version === 2 && key < "d" })),
);
const uploads = ["a.bin", "a.bin", "b.bin", "c.bin", "d.bin"].map((key, index) => ({
  key,
  id: `upload-${index}`,
}));

/** Answers for the bucket `photos` with seven objects: both ways to list objects, their versions, and unfinished uploads. */
export function answerS3({ searchParams: query }: URL): string {
  if (query.has("uploads")) return listUploads(query);
  if (query.has("versions")) return listVersions(query);
  return listObjects(query);
}

/** Lists objects together with common prefixes up to the delimiter, in one order. */
function listObjects(query: URLSearchParams): string {
  const two = query.get("list-type") === "2";
  const delimiter = query.get("delimiter");
  const prefixOf = (key: string) => {
    const end = delimiter === null ? -1 : key.indexOf(delimiter);
    return end < 0 ? undefined : key.slice(0, end + 1);
  };
  const names = [...new Set(keys.map((key) => prefixOf(key) ?? key))];
  const given = two ? atob(query.get("continuation-token") ?? "") : (query.get("marker") ?? "");
  const after = two ? decodeURIComponent(given) : given;
  const { page, next } = pageOf(
    names,
    names.filter((name) => name <= after).length,
    sizeOf(query, "max-keys"),
  );
  const last = page.at(-1) ?? "";
  const more = next !== undefined;
  return result("ListBucketResult", [
    ["Name", "photos"],
    ["Prefix", ""],
    ["IsTruncated", more],
    // As in S3, `ListObjects` has a `NextMarker` only if there is a delimiter.
    ...(more && two ? [["NextContinuationToken", btoa(encodeURIComponent(last))] as const] : []),
    ...(more && !two && delimiter !== null ? [["NextMarker", last] as const] : []),
    ...page.map((name): Element =>
      name.endsWith("/")
        ? ["CommonPrefixes", [["Prefix", name]]]
        : [
            "Contents",
            [
              ["Key", name],
              ["Size", name.length],
            ],
          ],
    ),
  ]);
}

function listVersions(query: URLSearchParams): string {
  const at = versions.findIndex(
    ({ key, id }) => key === query.get("key-marker") && id === query.get("version-id-marker"),
  );
  const { page, next } = pageOf(versions, at + 1, sizeOf(query, "max-keys"));
  const last = page.at(-1);
  return result("ListVersionsResult", [
    ["IsTruncated", next !== undefined],
    ...(next === undefined
      ? []
      : ([
          ["NextKeyMarker", last?.key ?? ""],
          ["NextVersionIdMarker", last?.id ?? ""],
        ] as const)),
    ...page.map(({ key, id, deleted }): Element => [
      deleted ? "DeleteMarker" : "Version",
      [
        ["Key", key],
        ["VersionId", id],
      ],
    ]),
  ]);
}

function listUploads(query: URLSearchParams): string {
  const at = uploads.findIndex(
    ({ key, id }) => key === query.get("key-marker") && id === query.get("upload-id-marker"),
  );
  const { page, next } = pageOf(uploads, at + 1, sizeOf(query, "max-uploads"));
  const last = page.at(-1);
  return result("ListMultipartUploadsResult", [
    ["IsTruncated", next !== undefined],
    ...(next === undefined
      ? []
      : ([
          ["NextKeyMarker", last?.key ?? ""],
          ["NextUploadIdMarker", last?.id ?? ""],
        ] as const)),
    ...page.map(({ key, id }): Element => [
      "Upload",
      [
        ["Key", key],
        ["UploadId", id],
      ],
    ]),
  ]);
}

/** The page size, at most 3, so that there are several pages. */
function sizeOf(query: URLSearchParams, name: string): number {
  return Math.min(Number(query.get(name) ?? 3), 3);
}

type Element = readonly [name: string, value: string | number | boolean | readonly Element[]];

function result(name: string, elements: readonly Element[]): string {
  return `<?xml version="1.0"?><${name} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${elements.map(xml).join("")}</${name}>`;
}

function xml([name, value]: Element): string {
  const inner = typeof value === "object" ? value.map(xml).join("") : escaped(String(value));
  return `<${name}>${inner}</${name}>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
