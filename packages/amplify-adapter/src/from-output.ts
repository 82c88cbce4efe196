/** The response itself, without what the SDK adds to it. */
export function fromOutput(output: object): object {
  const { $metadata: _, ...response } = output as { $metadata?: unknown };
  return response;
}
