/** The profile whose settings are used. */
export interface ProfileChoice {
  readonly name: string;
  /** What named it. If nothing did, it is `default`, which need not exist. */
  readonly namedBy: "option" | "environment" | undefined;
}

/** The profile that an option names, or the variables that the AWS CLI reads. */
export function chooseProfile(option: string | undefined): ProfileChoice {
  if (option) return { name: option, namedBy: "option" };
  const name = process.env["AWS_PROFILE"] || process.env["AWS_DEFAULT_PROFILE"];
  return name ? { name, namedBy: "environment" } : { name: "default", namedBy: undefined };
}
