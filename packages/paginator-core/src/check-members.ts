/** A test for the values that a member may have, and the words for them in a message. */
export type Rule = readonly [accepts: (value: never) => boolean, expected: string];

/** @throws {RangeError} for a member without a rule, and for one that breaks its rule. */
export function checkMembers(what: string, given: object, rules: Readonly<Record<string, Rule>>): void {
  const known = Object.keys(rules);
  for (const name of Object.keys(given))
    if (!known.includes(name))
      throw new RangeError(`Unknown ${what} ${shown(name)}. Known ${what}s: ${known.join(", ")}.`);
  for (const name of known) checkMember(name, Reflect.get(given, name), rules[name]!);
}

/** @throws {RangeError} for a value that breaks the rule; the message says what was expected and what came. */
export function checkMember(name: string, value: unknown, [accepts, expected]: Rule): void {
  if (!accepts(value as never)) throw new RangeError(`\`${name}\` must be ${expected}, got ${shown(value)}.`);
}

/** A value as it would be written in a program, short enough for a message. */
function shown(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.slice(0, 40));
  return Object(value) === value ? `a value of type ${typeof value}` : String(value);
}
