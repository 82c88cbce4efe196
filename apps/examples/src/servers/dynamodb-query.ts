import { BatchWriteItemCommand, CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import dynalite from "dynalite";
import { close, listen, madeUp, type Running } from "./running.ts";

/** A DynamoDB (dynalite) with the readings of two sensors. */
export async function start(): Promise<Running> {
  const server = dynalite({ createTableMs: 0 });
  const endpoint = await listen(server);
  const client = new DynamoDBClient({ endpoint, ...madeUp });
  const readings = (sensor: string) =>
    Array.from({ length: 23 }, (_, index) => ({ Sensor: { S: sensor }, At: { N: String(index) } }));
  await client.send(
    new CreateTableCommand({
      TableName: "Readings",
      AttributeDefinitions: [
        { AttributeName: "Sensor", AttributeType: "S" },
        { AttributeName: "At", AttributeType: "N" },
      ],
      KeySchema: [
        { AttributeName: "Sensor", KeyType: "HASH" },
        { AttributeName: "At", KeyType: "RANGE" },
      ],
      BillingMode: "PAY_PER_REQUEST",
    }),
  );
  for (const sensor of ["cellar", "roof"]) {
    const Readings = readings(sensor).map((Item) => ({ PutRequest: { Item } }));
    await client.send(new BatchWriteItemCommand({ RequestItems: { Readings } }));
  }
  client.destroy();
  const input = {
    TableName: "Readings",
    KeyConditionExpression: "Sensor = :sensor",
    ExpressionAttributeValues: { ":sensor": { S: "roof" } },
    Limit: 5,
  };
  return { place: endpoint, input, list: readings("roof"), close: () => close(server) };
}
