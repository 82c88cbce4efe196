import type { CoreV1Api, V1Pod } from "@kubernetes/client-node";
import { pods } from "../kubernetes.ts";
import { pageAfter, type Served } from "./served.ts";

export const served: Served<V1Pod> = {
  open() {
    // In the place of the published client, which does not load on Node 20.
    const listNamespacedPod = async ({ _continue, limit }: { _continue?: string; limit?: number }) => {
      const { page, next } = pageAfter(_continue, limit);
      return { items: page.map((name) => ({ metadata: { name } })), metadata: { _continue: next } };
    };
    return pods({ listNamespacedPod } as unknown as CoreV1Api);
  },
  input: { namespace: "default", limit: 5 },
  idOf: ({ metadata }) => metadata?.name ?? "",
};
