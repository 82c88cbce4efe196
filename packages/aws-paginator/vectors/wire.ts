/** A value as the lines hold it: bytes are `{"__bytes__": "<base64>"}` there, and integers past 2^53 `{"__integer__": "<digits>"}`. */
export function toWire(value: unknown): unknown {
  if (value instanceof Uint8Array) return { __bytes__: Buffer.from(value).toString("base64") };
  if (typeof value === "bigint") return { __integer__: String(value) };
  if (Array.isArray(value)) return value.map(toWire);
  return typeof value === "object" && value !== null ? mapMembers(value, toWire) : value;
}

export function fromWire(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromWire);
  if (typeof value !== "object" || value === null) return value;
  const { __bytes__: base64, __integer__: digits, ...others } = value as Record<string, unknown>;
  if (Object.keys(others).length === 0) {
    if (typeof base64 === "string") return new Uint8Array(Buffer.from(base64, "base64"));
    if (typeof digits === "string") return BigInt(digits);
  }
  return mapMembers(value, fromWire);
}

/** JSON without blanks and with sorted keys. */
export function canonical(value: unknown): string {
  const wire = toWire(value);
  if (Array.isArray(wire)) return `[${wire.map(canonical).join()}]`;
  if (typeof wire !== "object" || wire === null) return JSON.stringify(wire);
  const members = Object.entries(wire).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join()}}`;
}

function mapMembers(value: object, change: (member: unknown) => unknown): object {
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, change(member)]));
}
