/**
 * The most objects and lists, values in all, and bytes of one text that are read of a large answer: a thousand times what a full
 * page has. In memory they take many times the bytes that it takes to send them.
 */
const most = { containers: 250_000, values: 2_500_000, text: 1024 * 1024 };

const [comma, quote, backslash, bracket, brace] = [...Buffer.from(',"\\[{')];

/** Whether JSON, or what claims to be JSON, is worth being read. */
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
