import type { JobSummary } from "@jobs/contract";

/** As many digits of a commit as people are shown at least. */
const fewest = 7;

/** What a job builds that does not build a commit, as far as it says so. */
export function describeOther({ commitId }: Pick<JobSummary, "commitId">, commit: string): string {
  if (commitId === "HEAD")
    return `has the commit HEAD, which does not say whether it builds ${commit.slice(0, fewest)}`;
  const [one, other] = [commitId.toLowerCase(), commit.toLowerCase()];
  let same = 0;
  while (same < other.length && other[same] === one[same]) same++;
  // Enough of both to tell them apart.
  const length = Math.max(fewest, same + 1);
  return `builds ${commitId.slice(0, length)}, not ${commit.slice(0, length)}`;
}
