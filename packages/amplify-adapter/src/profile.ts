/** Whose settings are in use. */
export interface ProfileChoice {
  readonly name: string;
  /** Who named it. One that nobody named is `default`, which need not exist. */
  readonly namedBy: "option" | "environment" | undefined;
}

/** The profile of an option or of the environment, by the names that the AWS CLI reads there. */
export function chooseProfile(option: string | undefined): ProfileChoice {
  if (option) return { name: option, namedBy: "option" };
  const name = process.env["AWS_PROFILE"] || process.env["AWS_DEFAULT_PROFILE"];
  return name ? { name, namedBy: "environment" } : { name: "default", namedBy: undefined };
}
