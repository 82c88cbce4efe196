import { DynamoDBClient, QueryCommand } from "@aws-sdk/client-dynamodb";
import { paginatorFor } from "@jobs/aws-paginator";

/** A DynamoDB `Query`, by the model that AWS publishes for it. Its tokens work in boto3 and the AWS CLI, too. */
export function queryAt(endpoint: string) {
  const client = new DynamoDBClient({ endpoint });
  return paginatorFor(client, QueryCommand, {
    input_token: "ExclusiveStartKey",
    output_token: "LastEvaluatedKey",
    limit_key: "Limit",
    result_key: ["Items", "Count", "ScannedCount"],
    non_aggregate_keys: ["ConsumedCapacity"],
  });
}
