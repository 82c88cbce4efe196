/** A message about a wrong member of a world: what was expected there, and what came. */
export function expected(what: string): (issue: { readonly input?: unknown }) => string {
  return ({ input }) =>
    `expected ${what}, got ${input === undefined ? "nothing" : JSON.stringify(input).slice(0, 60)}`;
}
