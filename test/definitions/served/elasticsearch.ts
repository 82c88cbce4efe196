import { Client } from "@elastic/elasticsearch";
import { hits } from "../elasticsearch.ts";
import { ids, pageAfter, type Served } from "./served.ts";

export const served: Served<{ _id?: string }> = {
  open: (url) => hits(new Client({ node: url })),
  input: { index: "products", sort: ["place"], size: 5 },
  idOf: ({ _id = "" }) => _id,
  answer({ body: { search_after: [place] = [-1], size } }) {
    const { page } = pageAfter(ids[place], size);
    const hits = page.map((_id) => ({ _id, _source: {}, sort: [ids.indexOf(_id)] }));
    return { json: { hits: { hits } }, headers: { "x-elastic-product": "Elasticsearch" } };
  },
};
