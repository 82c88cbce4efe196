/** What must not be told: keys, tokens, passwords. */
export interface Secrets {
  /** What is shorter than four characters is none: it would be struck out of every other word. */
  add(...values: readonly (string | undefined)[]): void;
  /** A text without them, whoever has put them there. */
  strike(text: string): string;
}

export function createSecrets(onSecret: (secret: string) => void = () => {}): Secrets {
  const known = new Set<string>();
  return {
    add(...values) {
      for (const value of values) {
        if (value === undefined || value.length < 4 || known.has(value)) continue;
        known.add(value);
        onSecret(value);
      }
    },
    strike(text) {
      // A longer one may hold a shorter one.
      const longestFirst = [...known].toSorted((one, other) => other.length - one.length);
      return longestFirst.reduce(
        (line, secret) =>
          line.replaceAll(secret, "[secret]").replaceAll(encodeURIComponent(secret), "[secret]"),
        text,
      );
    },
  };
}
