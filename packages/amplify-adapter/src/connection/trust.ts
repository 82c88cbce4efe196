import { types } from "node:util";
import { readFile } from "node:fs/promises";
import { JobsClientError } from "@jobs/contract";
import { readAwsFiles } from "../identity/aws-files.ts";

export interface TrustOptions {
  readonly caBundle: string | undefined;
  readonly verifySsl: boolean | undefined;
  /** The profile whose `ca_bundle` is used. */
  readonly profile: string;
}

/** What TLS is told to trust; without members, what Node trusts. */
export interface Trust {
  readonly ca?: string;
  readonly rejectUnauthorized?: false;
}

/** Finds out whom to trust: the options say it first. A file of certificates replaces Node's own. */
export async function readTrust({ caBundle, verifySsl = true, profile }: TrustOptions): Promise<Trust> {
  if (!verifySsl) return { rejectUnauthorized: false };
  const { AWS_CA_BUNDLE: aws, REQUESTS_CA_BUNDLE: requests } = process.env;
  if (caBundle) return { ca: await readBundle(caBundle, "the option caBundle") };
  if (aws) return { ca: await readBundle(aws, "AWS_CA_BUNDLE") };
  const ofProfile = (await readAwsFiles()).profile(profile)?.["ca_bundle"];
  if (ofProfile)
    return { ca: await readBundle(ofProfile, `the ca_bundle of the profile ${JSON.stringify(profile)}`) };
  return requests ? { ca: await readBundle(requests, "REQUESTS_CA_BUNDLE") } : {};
}

async function readBundle(path: string, from: string): Promise<string> {
  const file = `The certificate file ${JSON.stringify(path)} (from ${from})`;
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    const code = types.isNativeError(cause) && "code" in cause ? String(cause.code) : String(cause);
    throw new JobsClientError("CONFIGURATION", `${file} cannot be read: ${code}.`, { cause });
  });
  if (text.includes("-----BEGIN ")) return text;
  throw new JobsClientError(
    "CONFIGURATION",
    `${file} has no certificates: expected PEM, -----BEGIN CERTIFICATE-----.`,
  );
}
