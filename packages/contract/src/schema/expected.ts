/** A zod error message that says what was expected and what came, cut to a readable length. */
export function expected(what: string): (issue: { readonly input?: unknown }) => string {
  return ({ input }) => `expected ${what}, got ${describe(input)}`;
}

function describe(input: unknown): string {
  if (input === undefined) return "nothing";
  const text = JSON.stringify(input) ?? typeof input;
  return text.length > 60 ? `${text.slice(0, 60)}… (${text.length} characters)` : text;
}
