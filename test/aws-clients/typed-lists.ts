// Only compiled: by the compiler of this repository with the sources, and by the oldest that the packages are for with what is built.
import * as amplify from "@aws-sdk/client-amplify";
import * as apiGateway from "@aws-sdk/client-api-gateway";
import * as athena from "@aws-sdk/client-athena";
import * as backup from "@aws-sdk/client-backup";
import * as cloudformation from "@aws-sdk/client-cloudformation";
import * as cloudfront from "@aws-sdk/client-cloudfront";
import * as cloudwatch from "@aws-sdk/client-cloudwatch";
import * as logs from "@aws-sdk/client-cloudwatch-logs";
import * as config from "@aws-sdk/client-config-service";
import * as connect from "@aws-sdk/client-connect";
import * as dynamodb from "@aws-sdk/client-dynamodb";
import * as ec2 from "@aws-sdk/client-ec2";
import * as ecr from "@aws-sdk/client-ecr";
import * as glue from "@aws-sdk/client-glue";
import * as iam from "@aws-sdk/client-iam";
import * as iot from "@aws-sdk/client-iot";
import * as kinesis from "@aws-sdk/client-kinesis";
import * as quicksight from "@aws-sdk/client-quicksight";
import * as rds from "@aws-sdk/client-rds";
import * as redshift from "@aws-sdk/client-redshift";
import * as route53 from "@aws-sdk/client-route-53";
import * as s3 from "@aws-sdk/client-s3";
import * as sagemaker from "@aws-sdk/client-sagemaker";
import * as sesv2 from "@aws-sdk/client-sesv2";
import * as ssm from "@aws-sdk/client-ssm";
import * as xray from "@aws-sdk/client-xray";
import * as documents from "@aws-sdk/lib-dynamodb";
import { paginatorFor } from "@jobs/aws-paginator";

type Same<One, Other> =
  (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;

/** Compiles if the items are of exactly this type. */
declare function exactly<Item>(): <Found>(items: AsyncIterable<Found>, same: Same<Found, Item>) => void;

exactly<amplify.Artifact>()(
  paginatorFor(new amplify.AmplifyClient({}), amplify.ListArtifactsCommand)
    .paginate({ appId: "d1", branchName: "main", jobId: "1" })
    .items(),
  true,
);
exactly<apiGateway.RestApi>()(
  paginatorFor(new apiGateway.APIGatewayClient({}), apiGateway.GetRestApisCommand).paginate({}).items(),
  true,
);
exactly<athena.Row>()(
  paginatorFor(new athena.AthenaClient({}), athena.GetQueryResultsCommand)
    .paginate({ QueryExecutionId: "1" })
    .items(),
  true,
);
exactly<backup.BackupJob>()(
  paginatorFor(new backup.BackupClient({}), backup.ListBackupJobsCommand).paginate({}).items(),
  true,
);
exactly<cloudformation.Stack>()(
  paginatorFor(new cloudformation.CloudFormationClient({}), cloudformation.DescribeStacksCommand)
    .paginate({})
    .items(),
  true,
);
exactly<cloudfront.DistributionSummary>()(
  paginatorFor(new cloudfront.CloudFrontClient({}), cloudfront.ListDistributionsCommand).paginate({}).items(),
  true,
);
exactly<cloudwatch.MetricAlarm>()(
  paginatorFor(new cloudwatch.CloudWatchClient({}), cloudwatch.DescribeAlarmsCommand, {
    items: "MetricAlarms",
  })
    .paginate({})
    .items(),
  true,
);
exactly<logs.FilteredLogEvent>()(
  paginatorFor(new logs.CloudWatchLogsClient({}), logs.FilterLogEventsCommand, { items: "events" })
    .paginate({})
    .items(),
  true,
);
exactly<config.ConfigRule>()(
  paginatorFor(new config.ConfigServiceClient({}), config.DescribeConfigRulesCommand).paginate({}).items(),
  true,
);
exactly<connect.UserSummary>()(
  paginatorFor(new connect.ConnectClient({}), connect.ListUsersCommand).paginate({ InstanceId: "1" }).items(),
  true,
);
exactly<Record<string, dynamodb.AttributeValue>>()(
  paginatorFor(new dynamodb.DynamoDBClient({}), dynamodb.ScanCommand).paginate({ TableName: "t" }).items(),
  true,
);
exactly<ec2.Reservation>()(
  paginatorFor(new ec2.EC2Client({}), ec2.DescribeInstancesCommand).paginate({}).items(),
  true,
);
exactly<ecr.ImageIdentifier>()(
  paginatorFor(new ecr.ECRClient({}), ecr.ListImagesCommand).paginate({ repositoryName: "r" }).items(),
  true,
);
exactly<glue.Table>()(
  paginatorFor(new glue.GlueClient({}), glue.GetTablesCommand).paginate({ DatabaseName: "d" }).items(),
  true,
);
exactly<iam.User>()(paginatorFor(new iam.IAMClient({}), iam.ListUsersCommand).paginate({}).items(), true);
exactly<iot.ThingAttribute>()(
  paginatorFor(new iot.IoTClient({}), iot.ListThingsCommand).paginate({}).items(),
  true,
);
exactly<kinesis.Shard>()(
  paginatorFor(new kinesis.KinesisClient({}), kinesis.DescribeStreamCommand, {
    items: "StreamDescription.Shards",
  })
    .paginate({ StreamName: "s" })
    .items(),
  true,
);
exactly<quicksight.DashboardSummary>()(
  paginatorFor(new quicksight.QuickSightClient({}), quicksight.ListDashboardsCommand)
    .paginate({ AwsAccountId: "1" })
    .items(),
  true,
);
exactly<rds.DBInstance>()(
  paginatorFor(new rds.RDSClient({}), rds.DescribeDBInstancesCommand).paginate({}).items(),
  true,
);
exactly<redshift.Cluster>()(
  paginatorFor(new redshift.RedshiftClient({}), redshift.DescribeClustersCommand).paginate({}).items(),
  true,
);
exactly<route53.ResourceRecordSet>()(
  paginatorFor(new route53.Route53Client({}), route53.ListResourceRecordSetsCommand)
    .paginate({ HostedZoneId: "z" })
    .items(),
  true,
);
exactly<s3.ObjectVersion>()(
  paginatorFor(new s3.S3Client({}), s3.ListObjectVersionsCommand, { items: "Versions" })
    .paginate({ Bucket: "b" })
    .items(),
  true,
);
exactly<sagemaker.EndpointSummary>()(
  paginatorFor(new sagemaker.SageMakerClient({}), sagemaker.ListEndpointsCommand).paginate({}).items(),
  true,
);
exactly<sesv2.ContactList>()(
  paginatorFor(new sesv2.SESv2Client({}), sesv2.ListContactListsCommand).paginate({}).items(),
  true,
);
exactly<ssm.Parameter>()(
  paginatorFor(new ssm.SSMClient({}), ssm.GetParametersByPathCommand).paginate({ Path: "/" }).items(),
  true,
);
exactly<xray.TraceSummary>()(
  paginatorFor(new xray.XRayClient({}), xray.GetTraceSummariesCommand)
    .paginate({ StartTime: new Date(), EndTime: new Date() })
    .items(),
  true,
);

const table = documents.DynamoDBDocumentClient.from(new dynamodb.DynamoDBClient({}));
const rows = paginatorFor(table, documents.QueryCommand).paginate({ TableName: "t" }).items();
exactly<Record<string, documents.NativeAttributeValue>>()(rows, true);

// A command of the next client.
// @ts-expect-error
paginatorFor(new amplify.AmplifyClient({}), apiGateway.GetRestApisCommand);
// @ts-expect-error
paginatorFor(new apiGateway.APIGatewayClient({}), athena.GetQueryResultsCommand);
// @ts-expect-error
paginatorFor(new athena.AthenaClient({}), backup.ListBackupJobsCommand);
// @ts-expect-error
paginatorFor(new backup.BackupClient({}), cloudformation.DescribeStacksCommand);
// @ts-expect-error
paginatorFor(new cloudformation.CloudFormationClient({}), cloudfront.ListDistributionsCommand);
// @ts-expect-error
paginatorFor(new cloudfront.CloudFrontClient({}), cloudwatch.DescribeAlarmsCommand);
// @ts-expect-error
paginatorFor(new cloudwatch.CloudWatchClient({}), logs.FilterLogEventsCommand);
// @ts-expect-error
paginatorFor(new logs.CloudWatchLogsClient({}), config.DescribeConfigRulesCommand);
// @ts-expect-error
paginatorFor(new config.ConfigServiceClient({}), connect.ListUsersCommand);
// @ts-expect-error
paginatorFor(new connect.ConnectClient({}), dynamodb.ScanCommand);
// @ts-expect-error
paginatorFor(new dynamodb.DynamoDBClient({}), ec2.DescribeInstancesCommand);
// @ts-expect-error
paginatorFor(new ec2.EC2Client({}), ecr.ListImagesCommand);
// @ts-expect-error
paginatorFor(new ecr.ECRClient({}), glue.GetTablesCommand);
// @ts-expect-error
paginatorFor(new glue.GlueClient({}), iam.ListUsersCommand);
// @ts-expect-error
paginatorFor(new iam.IAMClient({}), iot.ListThingsCommand);
// @ts-expect-error
paginatorFor(new iot.IoTClient({}), kinesis.DescribeStreamCommand);
// @ts-expect-error
paginatorFor(new kinesis.KinesisClient({}), quicksight.ListDashboardsCommand);
// @ts-expect-error
paginatorFor(new quicksight.QuickSightClient({}), rds.DescribeDBInstancesCommand);
// @ts-expect-error
paginatorFor(new rds.RDSClient({}), redshift.DescribeClustersCommand);
// @ts-expect-error
paginatorFor(new redshift.RedshiftClient({}), route53.ListResourceRecordSetsCommand);
// @ts-expect-error
paginatorFor(new route53.Route53Client({}), s3.ListObjectVersionsCommand);
// @ts-expect-error
paginatorFor(new s3.S3Client({}), sagemaker.ListEndpointsCommand);
// @ts-expect-error
paginatorFor(new sagemaker.SageMakerClient({}), sesv2.ListContactListsCommand);
// @ts-expect-error
paginatorFor(new sesv2.SESv2Client({}), ssm.GetParametersByPathCommand);
// @ts-expect-error
paginatorFor(new ssm.SSMClient({}), xray.GetTraceSummariesCommand);
// @ts-expect-error
paginatorFor(new xray.XRayClient({}), amplify.ListArtifactsCommand);

// Names that the command does not have.
const list = { items: "Itms" } as const;
const model = { input_token: "Tokn", output_token: "Tokn.x", result_key: "Itms" } as const;
// @ts-expect-error
paginatorFor(new amplify.AmplifyClient({}), amplify.ListArtifactsCommand, list);
// @ts-expect-error
paginatorFor(new amplify.AmplifyClient({}), amplify.ListArtifactsCommand, model);
// @ts-expect-error
paginatorFor(new apiGateway.APIGatewayClient({}), apiGateway.GetRestApisCommand, list);
// @ts-expect-error
paginatorFor(new apiGateway.APIGatewayClient({}), apiGateway.GetRestApisCommand, model);
// @ts-expect-error
paginatorFor(new athena.AthenaClient({}), athena.GetQueryResultsCommand, list);
// @ts-expect-error
paginatorFor(new athena.AthenaClient({}), athena.GetQueryResultsCommand, model);
// @ts-expect-error
paginatorFor(new backup.BackupClient({}), backup.ListBackupJobsCommand, list);
// @ts-expect-error
paginatorFor(new backup.BackupClient({}), backup.ListBackupJobsCommand, model);
// @ts-expect-error
paginatorFor(new cloudformation.CloudFormationClient({}), cloudformation.DescribeStacksCommand, list);
// @ts-expect-error
paginatorFor(new cloudformation.CloudFormationClient({}), cloudformation.DescribeStacksCommand, model);
// @ts-expect-error
paginatorFor(new cloudfront.CloudFrontClient({}), cloudfront.ListDistributionsCommand, list);
// @ts-expect-error
paginatorFor(new cloudfront.CloudFrontClient({}), cloudfront.ListDistributionsCommand, model);
// @ts-expect-error
paginatorFor(new cloudwatch.CloudWatchClient({}), cloudwatch.DescribeAlarmsCommand, list);
// @ts-expect-error
paginatorFor(new cloudwatch.CloudWatchClient({}), cloudwatch.DescribeAlarmsCommand, model);
// @ts-expect-error
paginatorFor(new logs.CloudWatchLogsClient({}), logs.FilterLogEventsCommand, list);
// @ts-expect-error
paginatorFor(new logs.CloudWatchLogsClient({}), logs.FilterLogEventsCommand, model);
// @ts-expect-error
paginatorFor(new config.ConfigServiceClient({}), config.DescribeConfigRulesCommand, list);
// @ts-expect-error
paginatorFor(new config.ConfigServiceClient({}), config.DescribeConfigRulesCommand, model);
// @ts-expect-error
paginatorFor(new connect.ConnectClient({}), connect.ListUsersCommand, list);
// @ts-expect-error
paginatorFor(new connect.ConnectClient({}), connect.ListUsersCommand, model);
// @ts-expect-error
paginatorFor(new dynamodb.DynamoDBClient({}), dynamodb.ScanCommand, list);
// @ts-expect-error
paginatorFor(new dynamodb.DynamoDBClient({}), dynamodb.ScanCommand, model);
// @ts-expect-error
paginatorFor(new ec2.EC2Client({}), ec2.DescribeInstancesCommand, list);
// @ts-expect-error
paginatorFor(new ec2.EC2Client({}), ec2.DescribeInstancesCommand, model);
// @ts-expect-error
paginatorFor(new ecr.ECRClient({}), ecr.ListImagesCommand, list);
// @ts-expect-error
paginatorFor(new ecr.ECRClient({}), ecr.ListImagesCommand, model);
// @ts-expect-error
paginatorFor(new glue.GlueClient({}), glue.GetTablesCommand, list);
// @ts-expect-error
paginatorFor(new glue.GlueClient({}), glue.GetTablesCommand, model);
// @ts-expect-error
paginatorFor(new iam.IAMClient({}), iam.ListUsersCommand, list);
// @ts-expect-error
paginatorFor(new iam.IAMClient({}), iam.ListUsersCommand, model);
// @ts-expect-error
paginatorFor(new iot.IoTClient({}), iot.ListThingsCommand, list);
// @ts-expect-error
paginatorFor(new iot.IoTClient({}), iot.ListThingsCommand, model);
// @ts-expect-error
paginatorFor(new kinesis.KinesisClient({}), kinesis.DescribeStreamCommand, list);
// @ts-expect-error
paginatorFor(new kinesis.KinesisClient({}), kinesis.DescribeStreamCommand, model);
// @ts-expect-error
paginatorFor(new quicksight.QuickSightClient({}), quicksight.ListDashboardsCommand, list);
// @ts-expect-error
paginatorFor(new quicksight.QuickSightClient({}), quicksight.ListDashboardsCommand, model);
// @ts-expect-error
paginatorFor(new rds.RDSClient({}), rds.DescribeDBInstancesCommand, list);
// @ts-expect-error
paginatorFor(new rds.RDSClient({}), rds.DescribeDBInstancesCommand, model);
// @ts-expect-error
paginatorFor(new redshift.RedshiftClient({}), redshift.DescribeClustersCommand, list);
// @ts-expect-error
paginatorFor(new redshift.RedshiftClient({}), redshift.DescribeClustersCommand, model);
// @ts-expect-error
paginatorFor(new route53.Route53Client({}), route53.ListResourceRecordSetsCommand, list);
// @ts-expect-error
paginatorFor(new route53.Route53Client({}), route53.ListResourceRecordSetsCommand, model);
// @ts-expect-error
paginatorFor(new s3.S3Client({}), s3.ListObjectVersionsCommand, list);
// @ts-expect-error
paginatorFor(new s3.S3Client({}), s3.ListObjectVersionsCommand, model);
// @ts-expect-error
paginatorFor(new sagemaker.SageMakerClient({}), sagemaker.ListEndpointsCommand, list);
// @ts-expect-error
paginatorFor(new sagemaker.SageMakerClient({}), sagemaker.ListEndpointsCommand, model);
// @ts-expect-error
paginatorFor(new sesv2.SESv2Client({}), sesv2.ListContactListsCommand, list);
// @ts-expect-error
paginatorFor(new sesv2.SESv2Client({}), sesv2.ListContactListsCommand, model);
// @ts-expect-error
paginatorFor(new ssm.SSMClient({}), ssm.GetParametersByPathCommand, list);
// @ts-expect-error
paginatorFor(new ssm.SSMClient({}), ssm.GetParametersByPathCommand, model);
// @ts-expect-error
paginatorFor(new xray.XRayClient({}), xray.GetTraceSummariesCommand, list);
// @ts-expect-error
paginatorFor(new xray.XRayClient({}), xray.GetTraceSummariesCommand, model);
