/** A token as boto3 writes it, except for blanks and escapes, which make no difference to a reader. */
export function writtenToken(members: object): string {
  const paths: unknown[] = [];
  const json = (value: unknown, path: readonly unknown[]): string => {
    if (value instanceof Uint8Array) {
      paths.push(path);
      return JSON.stringify(Buffer.from(value).toString("base64"));
    }
    if (typeof value === "bigint") return String(value);
    if (Array.isArray(value)) return `[${value.map((one, at) => json(one, [...path, at])).join(",")}]`;
    if (typeof value !== "object" || value === null) return JSON.stringify(value);
    const inner = Object.entries(value).map(
      ([name, one]) => `${JSON.stringify(name)}:${json(one, [...path, name])}`,
    );
    return `{${inner.join(",")}}`;
  };
  const text = json(members, []);
  const places = paths.length === 0 ? "" : `,"boto_encoded_keys":${JSON.stringify(paths)}`;
  return Buffer.from(`${text.slice(0, -1)}${places}}`).toString("base64");
}
