import { definePaginator } from "@jobs/paginator-core";
import type { CoreV1Api, CoreV1ApiListNamespacedPodRequest } from "@kubernetes/client-node";

export const pods = (core: CoreV1Api) =>
  definePaginator({
    call: (query: CoreV1ApiListNamespacedPodRequest) => core.listNamespacedPod(query),
    inputToken: "_continue",
    outputToken: ({ metadata }) => metadata?._continue,
    items: "items",
    pageSize: "limit",
  });
