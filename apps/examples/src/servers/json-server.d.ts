/** The types of what is used here: the package has none. */
declare module "json-server" {
  import type { RequestListener } from "node:http";

  const jsonServer: {
    /** An Express application. */
    create(): RequestListener & { use(handler: object): void };
    /** A REST API of these lists, in memory. */
    router(lists: Readonly<Record<string, readonly object[]>>): object;
  };
  export default jsonServer;
}
