/** What no message may reveal: keys, tokens, passwords. */
export interface Secrets {
  /** Ignores values of fewer than four characters: they would be struck out of ordinary words. */
  add(...values: readonly (string | undefined)[]): void;
  /** Returns the text with `[secret]` in place of each secret. */
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
      // A longer secret may contain a shorter one.
      const longestFirst = [...known].toSorted((one, other) => other.length - one.length);
      return longestFirst.reduce(
        (line, secret) =>
          line.replaceAll(secret, "[secret]").replaceAll(encodeURIComponent(secret), "[secret]"),
        text,
      );
    },
  };
}
