/**
 * Rejects if there is no complete answer within so many milliseconds; 0 for never. The SDK's own timeouts end with the headers, or
 * start again with each byte of the body, so an answer that comes in drips would never be late.
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

/** The SDK's retry knows it by this name. */
function timeoutError(milliseconds: number): Error {
  return Object.assign(new Error(`There was no complete answer after ${milliseconds} ms.`), {
    name: "TimeoutError",
  });
}
