import { createRequire } from "node:module";
import { read, root } from "./workspace.ts";

export const clientsFolder = `${root}test/aws-clients`;

export interface Command {
  readonly input: Readonly<Record<string, unknown>>;
}
export type CommandClass = new (input: object) => Command;

/** The functions of the SDK for the commands that it paginates itself. */
type SdkPaginator = (
  config: { readonly client: object; readonly pageSize: number },
  input: object,
) => AsyncIterable<unknown>;

/** A published client of the AWS SDK. */
export interface AwsClient {
  readonly commands: readonly CommandClass[];
  paginatorOf(operation: string): SdkPaginator | undefined;
  /** A client with given answers. */
  open(send: (command: Command) => Promise<object>): object;
}

/** The packages in the folder of clients. Those with a name of our own are older versions. */
export function clientPackages(): string[] {
  const { dependencies } = JSON.parse(read("test/aws-clients/package.json")) as { dependencies: object };
  return Object.keys(dependencies);
}

export function loadClient(name: string): AwsClient {
  const exported = createRequire(`${clientsFolder}/package.json`)(name) as Readonly<Record<string, unknown>>;
  const named = (pattern: RegExp) =>
    Object.entries(exported).flatMap(([key, value]) => (pattern.test(key) ? [value] : []));
  const [Client] = named(/^[A-Z]\w*[^_]Client$/) as (new (settings: object) => object)[];
  return {
    commands: named(/^\w+Command$/) as CommandClass[],
    paginatorOf: (operation) => exported[`paginate${operation}`] as SdkPaginator | undefined,
    open(send) {
      if (Client === undefined) throw new Error(`${name} has no client.`);
      return Object.assign(new Client({ region: "us-east-1" }), { send });
    },
  };
}
