/**
 * The most that a large answer may have: objects and lists, values in all, and bytes of one string. It is a thousand times what a
 * full page has. There are limits because values take many times more memory than bytes in the answer.
 */
const most = { containers: 250_000, values: 2_500_000, text: 1024 * 1024 };

const [comma, quote, backslash, bracket, brace] = [...Buffer.from(',"\\[{')];

/** Whether JSON, or what claims to be JSON, stays within these limits. */
export function isReadable(json: Uint8Array): boolean {
  let [containers, values, text] = [0, 0, -1];
  for (let at = 0; at < json.length; at++) {
    const byte = json[at];
    if (text >= 0) {
      if (byte === backslash) at += 1;
      else if (byte === quote) text = -1;
      else if (at - text > most.text) return false;
    } else if (byte === quote) text = at;
    else if (byte === comma) values += 1;
    else if (byte === bracket || byte === brace) containers += 1;
  }
  return containers <= most.containers && containers + values <= most.values;
}
