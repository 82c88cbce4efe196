/**
 * The most objects and lists, and the most values in all, that are read of a large answer: a thousand times what a full page has.
 * Each takes far more memory than the two bytes that it takes to send it.
 */
const most = { containers: 250_000, values: 2_500_000 };

const [comma, quote, backslash, bracket, brace] = [...Buffer.from(',"\\[{')];

/** Whether JSON, or what claims to be JSON, is worth being read. */
export function isReadable(json: Uint8Array): boolean {
  let [containers, values, inText] = [0, 0, false];
  for (let at = 0; at < json.length; at++) {
    const byte = json[at];
    if (byte === quote) inText = !inText;
    else if (inText) at += byte === backslash ? 1 : 0;
    else if (byte === comma) values += 1;
    else if (byte === bracket || byte === brace) containers += 1;
  }
  return containers <= most.containers && containers + values <= most.values;
}
