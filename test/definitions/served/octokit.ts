import { Octokit } from "@octokit/rest";
import { issues } from "../octokit.ts";
import { ids, type Served } from "./served.ts";

export const served: Served<{ node_id: string }> = {
  open: (url) => issues(new Octokit({ baseUrl: url })),
  input: { owner: "jobs", repo: "jobs", per_page: 5 },
  idOf: ({ node_id }) => node_id,
  answer({ query }) {
    const [page, size] = [Number(query.get("page") ?? 1), Number(query.get("per_page"))];
    const json = ids.slice((page - 1) * size, page * size).map((node_id) => ({ node_id }));
    const link = `<https://elsewhere.example/repos?per_page=${size}&page=${page + 1}>; rel="next"`;
    return { json, headers: page * size < ids.length ? { link } : {} };
  },
};
