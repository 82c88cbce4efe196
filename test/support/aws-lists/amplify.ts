import { pageOf } from "./page-of.ts";

const artifacts = ["TESTS", "LOGS", "SCREENSHOTS", "VIDEO", "REPORT"].map((name, index) => ({
  artifactFileName: `${name}.zip`,
  artifactId: `a${index}`,
}));
const webhooks = ["main", "next", "docs"].map((branchName) => ({ branchName, webhookId: `w-${branchName}` }));

/** The artifacts of a job and the webhooks of an app, two per page. */
export function answerAmplify({ pathname, searchParams: query }: URL): object {
  const start = Number(query.get("nextToken") ?? 0);
  const size = Math.min(Number(query.get("maxResults") ?? 2), 2);
  const of = (name: string, items: readonly object[]) => {
    const { page, next } = pageOf(items, start, size);
    return { [name]: page, ...(next !== undefined && { nextToken: String(next) }) };
  };
  return pathname.endsWith("/webhooks") ? of("webhooks", webhooks) : of("artifacts", artifacts);
}
