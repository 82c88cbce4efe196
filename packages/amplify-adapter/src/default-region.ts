/**
 * The region of the environment, as the AWS CLI finds it: the SDK knows only `AWS_REGION`.
 * `undefined` leaves it to the SDK, which looks into the profile.
 */
export function defaultRegion(): string | undefined {
  return process.env["AWS_REGION"] || process.env["AWS_DEFAULT_REGION"] || undefined;
}
