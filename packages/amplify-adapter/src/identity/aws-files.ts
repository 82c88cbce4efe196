import { loadSharedConfigFiles } from "@smithy/core/config";

/** The settings of a profile or of a session, by their names in small letters. */
export type Section = Readonly<Record<string, string>>;

/** The config and the credentials file, as the AWS CLI reads them. */
export interface AwsFiles {
  /** The settings of both files; where both have one, that of the credentials file. */
  profile(name: string): Section | undefined;
  inConfigFile(name: string): Section | undefined;
  inCredentialsFile(name: string): Section | undefined;
  ssoSession(name: string): Section | undefined;
}

/** Reads both files anew: a profile may have changed since the last credentials were asked for. */
export async function readAwsFiles(): Promise<AwsFiles> {
  const { configFile, credentialsFile } = await loadSharedConfigFiles({ ignoreCache: true });
  const inConfigFile = (name: string) => section(configFile, name);
  const inCredentialsFile = (name: string) => section(credentialsFile, name);
  return {
    inConfigFile,
    inCredentialsFile,
    profile(name) {
      const [config, credentials] = [inConfigFile(name), inCredentialsFile(name)];
      return config === undefined && credentials === undefined ? undefined : { ...config, ...credentials };
    },
    ssoSession: (name) => inConfigFile(`sso-session.${name}`),
  };
}

function section(
  file: Readonly<Record<string, Readonly<Record<string, string | undefined>>>>,
  name: string,
): Section | undefined {
  if (!Object.hasOwn(file, name)) return undefined;
  const settings = Object.entries(file[name] ?? {});
  return Object.fromEntries(
    settings.flatMap(([key, value]) => (value === undefined ? [] : [[key.toLowerCase(), value]])),
  );
}
