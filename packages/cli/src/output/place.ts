/** Whose a list is: "Jobs of main, app d1abc", and the region, as the ARN of an item says it. */
export function placeOf(list: string, arn: string | undefined): string {
  const [, region] = /^arn:[a-z-]+:amplify:([a-z0-9-]+):/.exec(arn ?? "") ?? [];
  return region === undefined ? list : `${list}, ${region}`;
}
