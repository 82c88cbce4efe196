import { JobsClientError } from "@jobs/contract";

/** The error for a configuration that the SDK cannot work with, found before any request was sent. */
export function configurationError(error: Error, code: string): JobsClientError | undefined {
  const message = messageOf(error, code);
  return message === undefined ? undefined : new JobsClientError("CONFIGURATION", message, { cause: error });
}

function messageOf({ name, message }: Error, code: string): string | undefined {
  if (/^Region (is missing|not accepted)/.test(message)) {
    return "No AWS region is set, or its name is not valid. Give one as an option, or set AWS_REGION, AWS_DEFAULT_REGION or the profile's region.";
  }
  if (/^Invalid Configuration: (FIPS|Dualstack)/.test(message)) {
    return "An endpoint of your own cannot be combined with FIPS or dual-stack. Leave out one of them: the endpoint (AWS_ENDPOINT_URL…, the profile's endpoint_url), or AWS_USE_FIPS_ENDPOINT, AWS_USE_DUALSTACK_ENDPOINT and the profile's settings of these names.";
  }
  if (name === "CredentialsProviderError" && message.startsWith("Could not load credentials from any")) {
    return "No AWS credentials were found. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or configure a profile with: aws configure";
  }
  // Other errors of this kind say what to do, such as to log in again.
  if (name === "CredentialsProviderError" || name === "TokenProviderError")
    return `No AWS credentials: ${message}`;
  if (code === "ERR_INVALID_URL")
    return "The endpoint is not a URL: expected one that begins with http:// or https://.";
  if (code === "ERR_INVALID_CHAR")
    return "A credential has a character that cannot be in an HTTP header, such as a line break. Set it again.";
  return undefined;
}
