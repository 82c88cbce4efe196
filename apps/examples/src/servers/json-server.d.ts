/** As much of it as is used here; it brings no types. */
declare module "json-server" {
  import type { RequestListener } from "node:http";

  const jsonServer: {
    /** An application of the kind of Express. */
    create(): RequestListener & { use(handler: object): void };
    /** A REST API of these lists, in memory. */
    router(lists: Readonly<Record<string, readonly object[]>>): object;
  };
  export default jsonServer;
}
