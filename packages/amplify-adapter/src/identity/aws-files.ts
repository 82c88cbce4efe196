import { loadSharedConfigFiles } from "@smithy/core/config";

/** The settings of a profile or of a session, by their lower-case names. */
export type Section = Readonly<Record<string, string>>;

/** The config and the credentials file, as the AWS CLI reads them. */
export interface AwsFiles {
  /** The settings in both files. If a setting is in both, that of the credentials file counts. */
  profile(name: string): Section | undefined;
  inConfigFile(name: string): Section | undefined;
  inCredentialsFile(name: string): Section | undefined;
  ssoSession(name: string): Section | undefined;
}

/** Reads both files again each time: a profile may have changed since credentials were last needed. */
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
