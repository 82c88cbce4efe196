import { createHash } from "node:crypto";

/** A home, an environment and a command line. `$HOME` and `$URL` (of the stand-in) are filled in. */
export interface IdentityCase {
  readonly name: string;
  readonly config?: string;
  readonly credentials?: string;
  /** Other files below the home; one that begins with `#!` is a program. */
  readonly files?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** What `--profile` or the option `profile` names. */
  readonly profile?: string;
  /** Our message if there are no credentials. */
  readonly says?: string | RegExp;
  /** Why we refuse although the AWS CLI finds credentials. */
  readonly stricter?: string;
}

const keys = (id: string) => `aws_access_key_id = ${id}\naws_secret_access_key = made-up-secret\n`;
const env = (id: string) => ({ AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: "made-up-secret" });
const role = (name: string) => `role_arn = arn:aws:iam::111122223333:role/${name}\n`;
const container = { AWS_CONTAINER_CREDENTIALS_FULL_URI: "$URL/container" };
const instance = {
  AWS_EC2_METADATA_DISABLED: "false",
  AWS_EC2_METADATA_SERVICE_ENDPOINT: "$URL/",
};

const printing = (answer: object) => `#!/bin/sh\ncat <<'END'\n${JSON.stringify(answer)}\nEND\n`;
const program = (id: string) => printing({ Version: 1, AccessKeyId: id, SecretAccessKey: "made-up-secret" });
const runs = "credential_process = $HOME/give.sh\n";

const ssoFile = (id: string) => `.aws/sso/cache/${createHash("sha1").update(id).digest("hex")}.json`;
const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString().replace(/\.\d+/, "");
const session = (accessToken: string, hours: number, more: object = {}) =>
  JSON.stringify({ accessToken, expiresAt: at(hours), region: "us-east-1", ...more });
const startUrl = "https://example.awsapps.com/start";
const ssoRole = "sso_account_id = 111122223333\nsso_role_name = Reader\n";
const ssoSession = `[sso-session corp]\nsso_start_url = ${startUrl}\nsso_region = us-east-1\n`;

export const identityCases: readonly IdentityCase[] = [
  // Keys.
  { name: "keys of the default profile in the credentials file", credentials: `[default]\n${keys("FILE")}` },
  { name: "keys of the default profile in the config file", config: `[default]\n${keys("CONFIG")}` },
  {
    name: "keys in both files",
    config: `[default]\n${keys("CONFIG")}`,
    credentials: `[default]\n${keys("FILE")}`,
  },
  {
    name: "a session token beside the keys of a profile",
    credentials: `[work]\n${keys("FILE")}aws_session_token = mine\n`,
    profile: "work",
  },
  {
    name: "settings in capital letters",
    credentials: "[work]\nAWS_ACCESS_KEY_ID = FILE\nAws_Secret_Access_Key = made-up-secret\n",
    profile: "work",
  },
  { name: "keys of the environment", env: env("ENV"), credentials: `[default]\n${keys("FILE")}` },
  { name: "keys and a token of the environment", env: { ...env("ENV"), AWS_SESSION_TOKEN: "mine" } },
  {
    name: "both names of the token in the environment",
    env: { ...env("ENV"), AWS_SESSION_TOKEN: "new", AWS_SECURITY_TOKEN: "old" },
  },
  {
    name: "keys of the environment beside AWS_PROFILE",
    env: { ...env("ENV"), AWS_PROFILE: "work" },
    credentials: `[work]\n${keys("FILE")}`,
  },
  {
    name: "keys of the environment beside --profile",
    env: env("ENV"),
    credentials: `[work]\n${keys("FILE")}`,
    profile: "work",
  },
  {
    name: "AWS_DEFAULT_PROFILE",
    env: { AWS_DEFAULT_PROFILE: "work" },
    credentials: `[default]\n${keys("DEFAULT")}[work]\n${keys("FILE")}`,
  },
  // Half of a pair.
  {
    name: "the environment has a key id only",
    env: { AWS_ACCESS_KEY_ID: "ENV" },
    credentials: `[default]\n${keys("FILE")}`,
    says: "AWS keys work only in pairs. The environment has an AWS_ACCESS_KEY_ID, but no AWS_SECRET_ACCESS_KEY.",
  },
  {
    name: "the environment has a secret key only",
    env: { AWS_SECRET_ACCESS_KEY: "made-up-secret" },
    credentials: `[default]\n${keys("FILE")}`,
  },
  {
    name: "a profile has a key id only",
    config: "[profile work]\naws_access_key_id = HALF\n",
    env: container,
    profile: "work",
    says: 'AWS keys work only in pairs. The profile "work" has an aws_access_key_id, but no aws_secret_access_key.',
  },
  {
    name: "a profile has a secret key only",
    config: "[profile work]\naws_secret_access_key = made-up-secret\n",
    env: container,
    profile: "work",
    says: 'The profile "work" gives no credentials: it has aws_secret_access_key, but no aws_access_key_id.',
    stricter: "the AWS CLI goes on to the container",
  },
  {
    name: "the default profile, which nobody has named, has a secret key only",
    config: "[default]\naws_secret_access_key = made-up-secret\n",
    env: container,
  },
  {
    name: "the key id in one file, the secret in the other",
    config: "[profile work]\naws_access_key_id = CONFIG\n",
    credentials: "[work]\naws_secret_access_key = made-up-secret\n",
    profile: "work",
    says: 'AWS keys work only in pairs. The profile "work" has an aws_access_key_id, but no aws_secret_access_key.',
  },
  // A program.
  {
    name: "a credential_process",
    config: `[profile work]\n${runs}`,
    files: { "give.sh": program("PROCESS") },
    profile: "work",
  },
  {
    name: "a credential_process with arguments in quotes",
    config: '[profile work]\ncredential_process = "$HOME/my give.sh" "a b" c\n',
    files: {
      "my give.sh": program("PROCESS").replace("cat", '[ "$1" = "a b" ] && [ "$2" = c ] || exit 4\ncat'),
    },
    env: { AWS_PROFILE: "work" },
  },
  {
    name: "a credential_process beside keys in the config file",
    config: `[profile work]\n${runs}${keys("CONFIG")}`,
    files: { "give.sh": program("PROCESS") },
    profile: "work",
  },
  {
    name: "a credential_process beside keys in the credentials file",
    config: `[profile work]\n${runs}`,
    credentials: `[work]\n${keys("FILE")}`,
    files: { "give.sh": program("PROCESS") },
    profile: "work",
  },
  {
    name: "a credential_process that fails",
    config: `[profile work]\n${runs}`,
    files: { "give.sh": "#!/bin/sh\nprintf 'the \\033[31mvault\\n is locked\\n' >&2\nexit 3\n" },
    env: container,
    profile: "work",
    says: 'No AWS credentials from the credential_process of the profile "work": the vault  is locked',
  },
  {
    name: "a credential_process that there is not",
    config: `[profile work]\n${runs}`,
    env: { ...container, AWS_PROFILE: "work" },
    says: /^No AWS credentials from the credential_process of the profile "work": .*give\.sh.*not found$/,
  },
  {
    name: "a credential_process that prints no JSON",
    config: `[profile work]\n${runs}`,
    files: { "give.sh": "#!/bin/sh\necho made-up-secret\n" },
    env: container,
    profile: "work",
    says: 'No AWS credentials from the credential_process of the profile "work": what it printed is not a JSON object',
  },
  {
    name: "a credential_process of another version",
    config: `[profile work]\n${runs}`,
    files: { "give.sh": printing({ Version: 2, AccessKeyId: "PROCESS", SecretAccessKey: "x" }) },
    env: container,
    profile: "work",
    says: 'No AWS credentials from the credential_process of the profile "work": what it printed has no "Version": 1',
  },
  {
    name: "a credential_process whose credentials have expired",
    config: `[profile work]\n${runs}`,
    files: {
      "give.sh": printing({
        Version: 1,
        AccessKeyId: "PROCESS",
        SecretAccessKey: "made-up-secret",
        Expiration: "2020-01-01T00:00:00Z",
      }),
    },
    env: container,
    profile: "work",
    says: 'No AWS credentials from the credential_process of the profile "work": the credentials that it printed have expired',
  },
  // Roles.
  {
    name: "a role with a source profile",
    config: `[profile work]\n${role("Deploy")}source_profile = base\n`,
    credentials: `[base]\n${keys("BASE")}`,
    profile: "work",
  },
  {
    name: "a role of a role of a role",
    config: `[profile a]\n${role("A")}source_profile = b\n[profile b]\n${role("B")}source_profile = c\n[profile c]\n${role("C")}source_profile = base\n`,
    credentials: `[base]\n${keys("BASE")}`,
    env: { AWS_PROFILE: "a" },
  },
  {
    name: "a role with all it may have",
    config: `[profile work]\n${role("Deploy")}source_profile = base\nexternal_id = mine\nduration_seconds = 900\nrole_session_name = me\n`,
    credentials: `[base]\n${keys("BASE")}`,
    profile: "work",
  },
  {
    name: "a role with a code of an MFA device",
    config: `[profile work]\n${role("Deploy")}source_profile = base\nmfa_serial = arn:aws:iam::444455556666:mfa/someone\n`,
    credentials: `[base]\n${keys("BASE")}`,
    profile: "work",
  },
  {
    name: "a role by the keys of its own profile",
    config: `[profile work]\n${role("Deploy")}source_profile = work\n${keys("OWN")}`,
    profile: "work",
  },
  {
    name: "a role whose source is a credential_process",
    config: `[profile work]\n${role("Deploy")}source_profile = base\n[profile base]\n${runs}`,
    files: { "give.sh": program("PROCESS") },
    profile: "work",
  },
  {
    name: "a role whose source has keys and a role",
    config: `[profile work]\n${role("Deploy")}source_profile = base\n[profile base]\n${role("Base")}source_profile = work\n`,
    credentials: `[base]\n${keys("BASE")}`,
    profile: "work",
  },
  {
    name: "a role beside keys of the environment and AWS_PROFILE",
    config: `[profile work]\n${role("Deploy")}source_profile = base\n`,
    credentials: `[base]\n${keys("BASE")}`,
    env: { ...env("ENV"), AWS_PROFILE: "work" },
  },
  {
    name: "a role by the keys of the environment",
    config: `[profile work]\n${role("Deploy")}credential_source = Environment\n`,
    env: env("ENV"),
    profile: "work",
  },
  {
    name: "a role by the keys of the environment, where there are none",
    config: `[profile work]\n${role("Deploy")}credential_source = Environment\n`,
    env: container,
    profile: "work",
    says: 'The profile "work" has the credential_source Environment, which gives no credentials here.',
  },
  {
    name: "a role by the container",
    config: `[profile work]\n${role("Deploy")}credential_source = EcsContainer\n`,
    env: container,
    profile: "work",
  },
  {
    name: "a role by the instance",
    config: `[profile work]\n${role("Deploy")}credential_source = Ec2InstanceMetadata\n`,
    env: instance,
    profile: "work",
  },
  {
    name: "a credential_source that there is not",
    config: `[profile work]\n${role("Deploy")}credential_source = environment\n`,
    env: env("ENV"),
    profile: "work",
    says: 'The profile "work" has a credential_source that is not one of Environment, EcsContainer, Ec2InstanceMetadata: "environment".',
  },
  {
    name: "a role without a source",
    config: `[profile work]\n${role("Deploy")}`,
    env: container,
    profile: "work",
    says: 'The profile "work" has a role_arn, but no source_profile and no credential_source to assume it with.',
  },
  {
    name: "a role with two sources",
    config: `[profile work]\n${role("Deploy")}source_profile = base\ncredential_source = Environment\n`,
    credentials: `[base]\n${keys("BASE")}`,
    env: { AWS_PROFILE: "work" },
    says: 'The profile "work" has both a source_profile and a credential_source. Remove one of them.',
  },
  {
    name: "a source profile that there is not",
    config: `[profile work]\n${role("Deploy")}source_profile = nobody\n`,
    env: container,
    profile: "work",
    says: 'The profile "work" has the source_profile "nobody", which is in none of the config files.',
  },
  {
    name: "a source profile without credentials",
    config: `[profile work]\n${role("Deploy")}source_profile = base\n[profile base]\nregion = eu-west-1\n`,
    env: container,
    profile: "work",
    says: 'The profile "work" has the source_profile "base", which gives no credentials.',
  },
  {
    name: "a source profile with a key id only",
    config: `[profile work]\n${role("Deploy")}source_profile = base\n[profile base]\naws_access_key_id = HALF\n`,
    env: container,
    profile: "work",
    says: 'AWS keys work only in pairs. The profile "base" has an aws_access_key_id, but no aws_secret_access_key.',
  },
  {
    name: "a ring",
    config: `[profile a]\n${role("A")}source_profile = b\n[profile b]\n${role("B")}source_profile = a\n`,
    env: { ...container, AWS_PROFILE: "a" },
    says: 'The profile "b" is part of a cycle of source_profile settings: a → b → a.',
  },
  {
    name: "a role that is its own source, without keys",
    config: `[profile work]\n${role("Deploy")}source_profile = work\n`,
    env: container,
    profile: "work",
    says: 'The profile "work" is part of a cycle of source_profile settings: work → work.',
  },
  {
    name: "a role that STS denies",
    config: `[profile work]\n${role("Denied")}source_profile = base\n`,
    credentials: `[base]\n${keys("BASE")}`,
    env: container,
    profile: "work",
    says: 'No AWS credentials from the role arn:aws:iam::111122223333:role/Denied of the profile "work": AccessDenied: not authorized to perform: sts:AssumeRole',
  },
  // Web identities.
  {
    name: "a web identity of a profile",
    config: `[profile work]\n${role("Web")}web_identity_token_file = $HOME/token\nrole_session_name = me\n`,
    files: { token: "WEBTOKEN" },
    profile: "work",
  },
  {
    name: "a web identity of the environment",
    files: { token: "WEBTOKEN" },
    env: {
      AWS_WEB_IDENTITY_TOKEN_FILE: "$HOME/token",
      AWS_ROLE_ARN: "arn:aws:iam::111122223333:role/Env",
      AWS_ROLE_SESSION_NAME: "pod",
    },
  },
  {
    name: "a web identity of the environment beside AWS_PROFILE",
    credentials: `[work]\n${keys("FILE")}`,
    files: { token: "WEBTOKEN" },
    env: {
      AWS_PROFILE: "work",
      AWS_WEB_IDENTITY_TOKEN_FILE: "$HOME/token",
      AWS_ROLE_ARN: "arn:aws:iam::111122223333:role/Env",
    },
  },
  {
    name: "a web identity of the environment beside --profile",
    credentials: `[work]\n${keys("FILE")}`,
    files: { token: "WEBTOKEN" },
    env: {
      AWS_WEB_IDENTITY_TOKEN_FILE: "$HOME/token",
      AWS_ROLE_ARN: "arn:aws:iam::111122223333:role/Env",
    },
    profile: "work",
  },
  {
    name: "a web identity beside a source profile",
    config: `[profile work]\n${role("Web")}web_identity_token_file = $HOME/token\nsource_profile = base\n`,
    credentials: `[base]\n${keys("BASE")}`,
    files: { token: "WEBTOKEN" },
    profile: "work",
  },
  {
    name: "a role by a web identity",
    config: `[profile work]\n${role("Deploy")}source_profile = web\n[profile web]\n${role("Web")}web_identity_token_file = $HOME/token\n`,
    files: { token: "WEBTOKEN" },
    profile: "work",
  },
  {
    name: "a web identity without its file",
    config: `[profile work]\n${role("Web")}web_identity_token_file = $HOME/token\n`,
    env: container,
    profile: "work",
    says: "No AWS credentials from the role arn:aws:iam::111122223333:role/Web for the web identity token: ENOENT: no such file or directory, open '$HOME/token'",
  },
  {
    name: "a web identity without a role",
    config: "[profile work]\nweb_identity_token_file = $HOME/token\n",
    files: { token: "WEBTOKEN" },
    env: container,
    profile: "work",
    says: 'There is a web identity token file, but no role to assume with it. Set AWS_ROLE_ARN, or the role_arn of the profile "work".',
  },
  // SSO.
  {
    name: "an SSO session",
    config: `${ssoSession}[profile work]\nsso_session = corp\n${ssoRole}`,
    files: { [ssoFile("corp")]: session("TOKEN", 8) },
    profile: "work",
  },
  {
    name: "an SSO session without a name",
    config: `[profile work]\nsso_start_url = ${startUrl}\nsso_region = us-east-1\n${ssoRole}`,
    files: { [ssoFile(startUrl)]: session("TOKEN", 8) },
    env: { AWS_PROFILE: "work" },
  },
  {
    name: "an SSO session that is refreshed",
    config: `${ssoSession}[profile work]\nsso_session = corp\n${ssoRole}`,
    files: {
      [ssoFile("corp")]: session("TOKEN", -1, {
        clientId: "id",
        clientSecret: "made-up-secret",
        refreshToken: "again",
        registrationExpiresAt: at(24),
      }),
    },
    profile: "work",
  },
  {
    name: "an SSO session beside keys",
    config: `${ssoSession}[profile work]\nsso_session = corp\n${ssoRole}`,
    credentials: `[work]\n${keys("FILE")}`,
    files: { [ssoFile("corp")]: session("TOKEN", 8) },
    profile: "work",
  },
  {
    name: "a role by an SSO session",
    config: `${ssoSession}[profile work]\n${role("Deploy")}source_profile = base\n[profile base]\nsso_session = corp\n${ssoRole}`,
    files: { [ssoFile("corp")]: session("TOKEN", 8) },
    profile: "work",
  },
  {
    name: "an SSO session that is not there",
    config: `[profile work]\nsso_session = corp\n${ssoRole}`,
    env: container,
    profile: "work",
    says: 'The profile "work" names the sso_session "corp", which is not in the config file. Set it up with: aws configure sso-session',
  },
  {
    name: "an SSO session that says something else than its profile",
    config: `${ssoSession}[profile work]\nsso_session = corp\nsso_region = eu-west-1\n${ssoRole}`,
    files: { [ssoFile("corp")]: session("TOKEN", 8) },
    profile: "work",
    says: 'The profile "work" has an sso_region that differs from that of its sso_session "corp". Remove it from the profile.',
  },
  {
    name: "an SSO session nobody has logged in to",
    config: `${ssoSession}[profile work]\nsso_session = corp\n${ssoRole}`,
    env: container,
    profile: "work",
    says: 'No AWS credentials from the SSO session of the profile "work": The SSO session token associated with profile=work was not found or is invalid. Log in with: aws sso login --profile "work"',
  },
  {
    name: "an SSO session that has expired",
    config: `[profile work]\nsso_start_url = ${startUrl}\nsso_region = us-east-1\n${ssoRole}`,
    files: { [ssoFile(startUrl)]: session("TOKEN", -1) },
    env: container,
    profile: "work",
    says: 'No AWS credentials from the SSO session of the profile "work": The SSO session associated with this profile has expired. Log in with: aws sso login --profile "work"',
  },
  {
    name: "an SSO session that the portal refuses",
    config: `${ssoSession}[profile work]\nsso_session = corp\n${ssoRole}`,
    files: { [ssoFile("corp")]: session("REVOKED", 8) },
    env: container,
    profile: "work",
    says: 'No AWS credentials from the SSO session of the profile "work": UnauthorizedException: Session token not found or invalid. Log in with: aws sso login --profile "work"',
  },
  {
    name: "an SSO session without an account",
    config: `${ssoSession}[profile work]\nsso_session = corp\nsso_role_name = Reader\n`,
    env: container,
    profile: "work",
    says: 'The profile "work" uses SSO, but has no sso_account_id. Set it with: aws configure sso',
  },
  {
    name: "the name of an SSO session only",
    config: `${ssoSession}[profile work]\nsso_session = corp\n`,
    env: { ...container, AWS_PROFILE: "work" },
    says: 'The profile "work" gives no credentials: it has sso_session, but no sso_account_id and no sso_role_name.',
    stricter: "the AWS CLI goes on to the container",
  },
  // Sources that come after all profiles.
  { name: "a container", env: container },
  { name: "an instance", env: instance },
  { name: "a container before an instance", env: { ...instance, ...container } },
  {
    name: "a profile that gives nothing, in a container",
    config: "[profile work]\nregion = us-east-1\n",
    env: container,
    profile: "work",
  },
  {
    name: "a source profile without a role, in a container",
    config: "[profile work]\nsource_profile = base\n",
    credentials: `[base]\n${keys("BASE")}`,
    env: container,
    profile: "work",
    says: 'The profile "work" gives no credentials: it has source_profile, but no role_arn.',
    stricter: "the AWS CLI goes on to the container",
  },
  {
    name: "a container that gives none, on an instance",
    env: { ...instance, AWS_CONTAINER_CREDENTIALS_FULL_URI: "$URL/broken" },
    says: "No AWS credentials from the container's endpoint for credentials (AWS_CONTAINER_CREDENTIALS_…): Server responded with status: 500",
  },
  {
    name: "a profile that there is not",
    env: { ...container, AWS_PROFILE: "work" },
    says: 'There is no AWS profile "work". Name one that is in your config files (aws configure list-profiles shows them), or create it with: aws configure --profile "work"',
  },
  {
    name: "a profile that there is not, beside keys of the environment",
    env: { ...env("ENV"), AWS_PROFILE: "work" },
    says: 'There is no AWS profile "work". Name one that is in your config files (aws configure list-profiles shows them), or create it with: aws configure --profile "work"',
  },
  {
    name: "nothing at all",
    says: "No AWS credentials were found. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or configure a profile with: aws configure",
  },
];
