import { JobsClientError } from "@jobs/contract";

/** What the SDK cannot work with, found before anybody was asked. */
export function configurationError(error: Error, code: string): JobsClientError | undefined {
  const message = messageOf(error, code);
  return message === undefined ? undefined : new JobsClientError("CONFIGURATION", message, { cause: error });
}

function messageOf({ name, message }: Error, code: string): string | undefined {
  if (/^Region (is missing|not accepted)/.test(message)) {
    return "No AWS region is set, or it is not the name of one. Give one as an option, or set AWS_REGION, AWS_DEFAULT_REGION or the profile's region.";
  }
  if (/^Invalid Configuration: (FIPS|Dualstack)/.test(message)) {
    return "An endpoint of one's own is neither one of FIPS nor dual-stack. Leave out one of them: the endpoint (AWS_ENDPOINT_URL…, the profile's endpoint_url), or AWS_USE_FIPS_ENDPOINT, AWS_USE_DUALSTACK_ENDPOINT and the profile's settings of these names.";
  }
  if (name === "CredentialsProviderError" && message.startsWith("Could not load credentials from any")) {
    return "No AWS credentials are found. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or configure a profile with: aws configure";
  }
  // Others of them say what to do, such as to log in again.
  if (name === "CredentialsProviderError" || name === "TokenProviderError")
    return `No AWS credentials: ${message}`;
  if (code === "ERR_INVALID_URL") return "The endpoint is not a URL. It begins with http:// or https://.";
  if (code === "ERR_INVALID_CHAR")
    return "A credential holds a character that HTTP does not carry, such as the end of a line. Set it again.";
  return undefined;
}
