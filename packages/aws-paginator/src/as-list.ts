/** In a paginator model, one name stands for a list of one. */
export function asList(names: string | readonly string[]): readonly string[] {
  return typeof names === "string" ? [names] : names;
}
