import type { fromTemporaryCredentials } from "@aws-sdk/credential-providers";
import type { RequestHandler } from "../connection/request-handler.ts";
import type { Secrets } from "../secrets.ts";
import type { AwsFiles } from "./aws-files.ts";

/** What a request is signed with. */
export interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly expiration?: Date;
}

/** Asks the user for the code that an MFA device shows. */
export type MfaCodeProvider = (mfaSerial: string) => Promise<string>;

/** What the SDK says about the client that it needs credentials for. */
export type Caller = Parameters<ReturnType<typeof fromTemporaryCredentials>>[0];

/** What sources need to ask for credentials. */
export interface Asking {
  readonly caller: Caller;
  /** The way to STS and to the SSO portal, the same as to Amplify. */
  readonly requestHandler: RequestHandler;
  readonly mfaCodeProvider: MfaCodeProvider | undefined;
  readonly secrets: Secrets;
}

/** One place that credentials come from. */
export interface Source {
  /** Its name in messages, such as `the credential_process of the profile "work"`. */
  readonly name: string;
  /** What to do if it gives no credentials, for messages. */
  readonly advice?: string;
  ask(asking: Asking): Promise<Keys>;
}

/** What decides which source is asked, the same as for the AWS CLI. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly files: AwsFiles;
}
