import { pageOf } from "./page-of.ts";

const instances = Array.from({ length: 12 }, (_, index) => `i-${index + 1}`);

/** Twelve instances, each in a reservation of its own. Like EC2, it takes no page size below five, and without one returns all. */
export function answerEc2(form: URLSearchParams): { readonly status: number; readonly body: string } {
  const given = form.get("MaxResults");
  const size = Number(given ?? 1000);
  if (size < 5 || size > 1000) return { status: 400, body: refused(size) };
  if (given !== null && form.has("InstanceId.1")) return { status: 400, body: refused(size) };
  const { page, next } = pageOf(instances, Number(form.get("NextToken") ?? 0), size);
  const reservations = page.map(
    (id) =>
      `<item><reservationId>r-${id}</reservationId><instancesSet><item><instanceId>${id}</instanceId></item></instancesSet></item>`,
  );
  const token = next === undefined ? "" : `<nextToken>${next}</nextToken>`;
  const body = `<reservationSet>${reservations.join("")}</reservationSet>${token}`;
  return {
    status: 200,
    body: `<DescribeInstancesResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">${body}</DescribeInstancesResponse>`,
  };
}

function refused(size: number): string {
  const error = `<Code>InvalidParameterValue</Code><Message>Value ( ${size} ) for parameter maxResults is invalid.</Message>`;
  return `<Response><Errors><Error>${error}</Error></Errors><RequestID>1</RequestID></Response>`;
}
