import { createTokenCodec, type Position, type TokenCodec } from "@jobs/paginator-core";

type Members = Readonly<Record<string, unknown>>;

/** For tokens with values that JSON does not know: `write` makes an object of such a value, and `read` the value again. */
export function codecOf(
  name: string,
  write: (value: unknown) => Members | undefined,
  read: (written: Members) => unknown,
): TokenCodec {
  const plain = createTokenCodec(name);
  return {
    encode: (position) => plain.encode(withTokens(position, write)),
    decode: (token) =>
      withTokens(plain.decode(token), (value) => (isMembers(value) ? read(value) : undefined)),
  };
}

/** What `replace` gives nothing for stays, and so does its place: what it holds is looked at instead. */
type Replace = (value: unknown) => unknown;

function withTokens({ tokens, skip, refused }: Position, replace: Replace): Position {
  return { tokens: replaced(tokens, replace), skip, refused: refused && replaced(refused, replace) };
}

function replaced(members: Members, replace: Replace): Members {
  const inner = (value: unknown) => (isMembers(value) ? replaced(value, replace) : value);
  return Object.fromEntries(
    Object.entries(members).map(([key, value]) => [key, replace(value) ?? inner(value)]),
  );
}

function isMembers(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
