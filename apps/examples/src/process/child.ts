import type { AwsPaginator, PaginatorModel } from "@jobs/aws-paginator";
import type { Paginator } from "@jobs/paginator-core";
import type { Part, PartOptions } from "./part.ts";

// Run with the name of an example and the options of a part: reads that part, and prints it as JSON.

/** What an example exports: a function that takes the place of its API, and returns a paginator of the core or of the boto3 dialect. */
type Example = (
  place: string,
) => Paginator<object, object, unknown> | AwsPaginator<object, unknown, PaginatorModel>;

const [name = "", options = ""] = process.argv.slice(2);
const { place, input, maxItems, startingToken } = JSON.parse(options) as PartOptions;
const [open] = Object.values((await import(`../${name}.js`)) as Readonly<Record<string, Example>>);
if (open === undefined) throw new Error(`The example ${name} exports nothing: expected a function.`);

const part = await readPart(open(place));
// A connection or a database that the example has opened would keep this process alive.
process.stdout.write(JSON.stringify(part), () => process.exit());

async function readPart(list: ReturnType<Example>): Promise<Part> {
  if (typeof list === "function") {
    const { items, resumeToken } = await list(input, { maxItems, startingToken }).collect();
    return { items, ...(resumeToken !== undefined && { resumeToken }) };
  }
  const config = { MaxItems: maxItems, StartingToken: startingToken };
  const { NextToken, ...results } = await list
    .paginate({ ...input, PaginationConfig: config })
    .buildFullResult();
  const items = Object.values(results).find(Array.isArray) ?? [];
  return { items, ...(NextToken !== undefined && { resumeToken: NextToken }) };
}
