/** The text of a number as Python writes it. One without a fraction is taken for an integer. */
export function numberText(value: number): string {
  return Number.isInteger(value) ? String(value) : floatText(value);
}

/** The text of a float: "1.0", "1e-05", "1e+16". */
export function floatText(value: number): string {
  const size = Math.abs(value);
  if (!Number.isFinite(value)) return String(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e16)) {
    const [digits = "", exponent = ""] = value.toExponential().split("e");
    return `${digits}e${exponent.charAt(0)}${exponent.slice(1).padStart(2, "0")}`;
  }
  const text = Object.is(value, -0) ? "-0" : String(value);
  return Number.isInteger(value) ? `${text}.0` : text;
}
