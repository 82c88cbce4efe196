/**
 * Gives up what has no whole answer after so many milliseconds; 0 is for never. The SDK's own timeouts end with the headers, or
 * begin anew with each byte of the body, so that an answer in drips would never be late.
 */
export async function withinTime<Value>(
  milliseconds: number,
  ask: (onLate: (end: () => void) => void) => Promise<Value>,
): Promise<Value> {
  if (milliseconds === 0) return ask(() => {});
  let end = () => {};
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(timeoutError(milliseconds));
      end();
    }, milliseconds);
  });
  try {
    return await Promise.race([ask((given) => (end = given)), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** By this name the SDK's retry knows it. */
function timeoutError(milliseconds: number): Error {
  return Object.assign(new Error(`There was no whole answer after ${milliseconds} ms.`), {
    name: "TimeoutError",
  });
}
