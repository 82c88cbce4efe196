/**
 * The region in the environment, as the AWS CLI finds it. The SDK knows only `AWS_REGION`.
 * With `undefined`, the SDK takes the profile's.
 */
export function defaultRegion(): string | undefined {
  return process.env["AWS_REGION"] || process.env["AWS_DEFAULT_REGION"] || undefined;
}
