import type { Exceptions } from "./exception.ts";

/** Written by `pnpm models` from the paginator models of botocore 1.43.11 (Apache-2.0). What is not here follows the convention. */
export const exceptions: Exceptions = {
  apigateway: {
    GetApiKeys: { items: "items" },
  },
  arcregionswitch: {
    GetPlanExecution: {
      items: "stepStates",
      keep: [
        "comment",
        "executionRegion",
        "endTime",
        "startTime",
        "executionState",
        "executionAction",
        "plan",
        "executionId",
        "updatedAt",
        "planArn",
        "actualRecoveryTime",
        "version",
        "mode",
        "generatedReportDetails",
        "recoveryExecutionId",
      ],
    },
  },
  athena: {
    GetQueryResults: { items: "ResultSet.Rows", keep: ["ResultSet.ResultSetMetadata", "UpdateCount"] },
  },
  budgets: {
    DescribeBudgetPerformanceHistory: { items: "BudgetPerformanceHistory" },
  },
  cloudformation: {
    DescribeChangeSet: {
      items: "Changes",
      keep: [
        "ChangeSetName",
        "ChangeSetId",
        "StackId",
        "StackName",
        "Description",
        "Parameters",
        "CreationTime",
        "ExecutionStatus",
        "Status",
        "StatusReason",
        "NotificationARNs",
        "RollbackConfiguration",
        "Capabilities",
        "Tags",
        "ParentChangeSetId",
        "IncludeNestedStacks",
        "RootChangeSetId",
        "OnStackFailure",
        "ImportExistingResources",
        "StackDriftStatus",
        "DeploymentMode",
      ],
    },
  },
  cloudfront: {
    ListCloudFrontOriginAccessIdentities: {
      token: "Marker",
      next: "CloudFrontOriginAccessIdentityList.NextMarker",
      items: "CloudFrontOriginAccessIdentityList.Items",
      more: "CloudFrontOriginAccessIdentityList.IsTruncated",
    },
    ListDistributions: {
      token: "Marker",
      next: "DistributionList.NextMarker",
      items: "DistributionList.Items",
      more: "DistributionList.IsTruncated",
    },
    ListDistributionsByConnectionFunction: {
      token: "Marker",
      next: "DistributionList.NextMarker",
      items: "DistributionList.Items",
      more: "",
    },
    ListDistributionsByConnectionMode: {
      token: "Marker",
      next: "DistributionList.NextMarker",
      items: "DistributionList.Items",
      more: "",
    },
    ListDistributionsByTrustStore: {
      token: "Marker",
      next: "DistributionList.NextMarker",
      items: "DistributionList.Items",
      more: "",
    },
    ListInvalidations: {
      token: "Marker",
      next: "InvalidationList.NextMarker",
      items: "InvalidationList.Items",
      more: "InvalidationList.IsTruncated",
    },
    ListInvalidationsForDistributionTenant: {
      token: "Marker",
      next: "InvalidationList.NextMarker",
      items: "InvalidationList.Items",
      more: "",
    },
    ListKeyValueStores: {
      token: "Marker",
      next: "KeyValueStoreList.NextMarker",
      items: "KeyValueStoreList.Items",
      more: "",
    },
    ListOriginAccessControls: {
      token: "Marker",
      next: "OriginAccessControlList.NextMarker",
      items: "OriginAccessControlList.Items",
      more: "",
    },
    ListPublicKeys: {
      token: "Marker",
      next: "PublicKeyList.NextMarker",
      items: "PublicKeyList.Items",
      more: "",
    },
    ListStreamingDistributions: {
      token: "Marker",
      next: "StreamingDistributionList.NextMarker",
      items: "StreamingDistributionList.Items",
      more: "StreamingDistributionList.IsTruncated",
    },
  },
  cloudwatch: {
    DescribeAlarms: { items: ["MetricAlarms", "CompositeAlarms"] },
    GetMetricData: { items: ["MetricDataResults", "Messages"], size: "MaxDatapoints" },
    ListMetrics: { items: ["Metrics", "OwningAccounts"] },
  },
  cloudwatchlogs: {
    FilterLogEvents: { items: ["events", "searchedLogStreams"] },
  },
  codedeploy: {
    ListDeploymentGroups: { keep: [] },
  },
  configservice: {
    SelectAggregateResourceConfig: { size: "Limit" },
  },
  costexplorer: {
    GetCostAndUsageComparisons: { items: "CostAndUsageComparisons", keep: ["TotalCostAndUsage"] },
  },
  databasemigrationservice: {
    DescribeReplicationTaskAssessmentResults: { keep: [] },
    DescribeTableStatistics: { keep: [] },
  },
  datazone: {
    SearchListings: { items: "items", keep: ["totalMatchCount", "aggregates"] },
  },
  devicefarm: {
    GetOfferingStatus: { items: ["current", "nextPeriod"] },
  },
  devopsguru: {
    DescribeOrganizationResourceCollectionHealth: {
      items: ["CloudFormation", "Account", "Service", "Tags"],
      size: "",
    },
    DescribeResourceCollectionHealth: { items: ["CloudFormation", "Service", "Tags"] },
    GetResourceCollection: {
      items: ["ResourceCollection.CloudFormation.StackNames", "ResourceCollection.Tags"],
      keep: ["ResourceCollection"],
    },
    ListAnomaliesForInsight: { items: ["ReactiveAnomalies", "ProactiveAnomalies"] },
    ListAnomalousLogGroups: { items: ["InsightId", "AnomalousLogGroups"] },
    ListInsights: { items: ["ProactiveInsights", "ReactiveInsights"] },
    ListOrganizationInsights: { items: ["ProactiveInsights", "ReactiveInsights"] },
    SearchInsights: { items: ["ProactiveInsights", "ReactiveInsights"] },
    SearchOrganizationInsights: { items: ["ProactiveInsights", "ReactiveInsights"] },
  },
  dynamodb: {
    Query: { items: ["Items", "Count", "ScannedCount"] },
    Scan: { items: ["Items", "Count", "ScannedCount"] },
  },
  ec2: {
    DescribeSpotFleetInstances: { keep: [] },
    DescribeVpcEndpointServices: { items: ["ServiceDetails", "ServiceNames"] },
    SearchTransitGatewayRoutes: { more: "AdditionalRoutesAvailable" },
  },
  ecr: {
    DescribeImageScanFindings: {
      items: ["imageScanFindings.findings", "imageScanFindings.enhancedFindings"],
      keep: ["registryId", "repositoryName", "imageId", "imageScanStatus", "imageScanFindings"],
    },
  },
  efs: {
    DescribeFileSystems: { keep: [] },
    DescribeMountTargets: { keep: [] },
    DescribeTags: { keep: [] },
  },
  elasticache: {
    DescribeCacheParameters: { items: "Parameters" },
    DescribeEngineDefaultParameters: {
      token: "Marker",
      next: "EngineDefaults.Marker",
      items: "EngineDefaults.Parameters",
      more: "",
    },
  },
  glacier: {
    ListParts: { keep: [] },
  },
  health: {
    DescribeAffectedEntitiesForOrganization: { items: "entities", keep: ["failedSet"] },
  },
  iam: {
    GetAccountAuthorizationDetails: {
      items: ["UserDetailList", "GroupDetailList", "RoleDetailList", "Policies"],
    },
    ListEntitiesForPolicy: { items: ["PolicyGroups", "PolicyUsers", "PolicyRoles"] },
  },
  importexport: {
    ListJobs: { token: "Marker", next: "Jobs[-1].JobId", size: "MaxJobs" },
  },
  iotsitewise: {
    ExecuteQuery: { items: "rows", keep: ["columns"] },
  },
  kinesis: {
    DescribeStream: {
      token: "ExclusiveStartShardId",
      next: "StreamDescription.Shards[-1].ShardId",
      items: "StreamDescription.Shards",
      more: "StreamDescription.HasMoreShards",
      keep: [
        "StreamDescription.StreamARN",
        "StreamDescription.StreamName",
        "StreamDescription.StreamStatus",
        "StreamDescription.RetentionPeriodHours",
        "StreamDescription.EnhancedMonitoring",
        "StreamDescription.EncryptionType",
        "StreamDescription.KeyId",
        "StreamDescription.StreamCreationTimestamp",
      ],
    },
    ListStreams: { items: ["StreamNames", "StreamSummaries"], more: "HasMoreStreams" },
  },
  mturk: {
    ListAssignmentsForHIT: { keep: [] },
    ListBonusPayments: { keep: [] },
    ListHITs: { keep: [] },
    ListHITsForQualificationType: { keep: [] },
    ListQualificationRequests: { keep: [] },
    ListQualificationTypes: { keep: [] },
    ListReviewableHITs: { keep: [] },
    ListWorkerBlocks: { keep: [] },
    ListWorkersWithQualificationType: { keep: [] },
  },
  neptune: {
    DescribeEngineDefaultParameters: {
      token: "Marker",
      next: "EngineDefaults.Marker",
      items: "EngineDefaults.Parameters",
      more: "",
    },
  },
  rds: {
    DescribeEngineDefaultClusterParameters: {
      token: "Marker",
      next: "EngineDefaults.Marker",
      items: "EngineDefaults.Parameters",
      more: "",
    },
    DescribeEngineDefaultParameters: {
      token: "Marker",
      next: "EngineDefaults.Marker",
      items: "EngineDefaults.Parameters",
      more: "",
    },
    DownloadDBLogFilePortion: { items: "LogFileData", size: "NumberOfLines", more: "AdditionalDataPending" },
  },
  redshift: {
    DescribeDefaultClusterParameters: {
      token: "Marker",
      next: "DefaultClusterParameters.Marker",
      items: "DefaultClusterParameters.Parameters",
      more: "",
    },
  },
  redshiftdata: {
    GetStatementResult: { items: "Records", keep: ["ColumnMetadata", "TotalNumRows"] },
    GetStatementResultV2: { items: "Records", keep: ["ColumnMetadata", "TotalNumRows", "ResultFormat"] },
  },
  rekognition: {
    ListCollections: { items: ["CollectionIds", "FaceModelVersions"] },
  },
  resourcegroups: {
    ListGroupResources: { items: ["ResourceIdentifiers", "Resources"] },
    ListGroups: { items: ["GroupIdentifiers", "Groups"] },
    SearchResources: { items: "ResourceIdentifiers" },
  },
  resourcegroupstaggingapi: {
    GetResources: { size: "ResourcesPerPage" },
  },
  rolesanywhere: {
    ListCrls: { size: "" },
    ListProfiles: { size: "" },
    ListSubjects: { size: "" },
    ListTrustAnchors: { size: "" },
  },
  route53: {
    ListHealthChecks: { keep: [] },
    ListHostedZones: { keep: [] },
    ListResourceRecordSets: {
      token: ["StartRecordName", "StartRecordType", "StartRecordIdentifier"],
      next: ["NextRecordName", "NextRecordType", "NextRecordIdentifier"],
      keep: [],
    },
    ListVPCAssociationAuthorizations: { size: "" },
  },
  route53recoveryreadiness: {
    GetReadinessCheckStatus: { items: "Resources", keep: ["Readiness", "Messages"] },
  },
  s3: {
    ListBuckets: { size: "MaxBuckets" },
    ListDirectoryBuckets: { size: "MaxDirectoryBuckets" },
    ListMultipartUploads: {
      token: ["KeyMarker", "UploadIdMarker"],
      next: ["NextKeyMarker", "NextUploadIdMarker"],
      items: ["Uploads", "CommonPrefixes"],
      size: "MaxUploads",
      keep: ["RequestCharged", "Prefix"],
    },
    ListObjectVersions: {
      token: ["KeyMarker", "VersionIdMarker"],
      next: ["NextKeyMarker", "NextVersionIdMarker"],
      items: ["Versions", "DeleteMarkers", "CommonPrefixes"],
      size: "MaxKeys",
      keep: ["RequestCharged", "Prefix"],
    },
    ListObjects: {
      next: "NextMarker || Contents[-1].Key",
      items: ["Contents", "CommonPrefixes"],
      size: "MaxKeys",
      keep: ["RequestCharged", "Prefix"],
    },
    ListObjectsV2: {
      items: ["Contents", "CommonPrefixes"],
      size: "MaxKeys",
      keep: ["RequestCharged", "Prefix"],
    },
    ListParts: {
      token: "PartNumberMarker",
      next: "NextPartNumberMarker",
      size: "MaxParts",
      keep: ["ChecksumAlgorithm", "Initiator", "Owner", "StorageClass", "ChecksumType"],
    },
  },
  s3tables: {
    ListNamespaces: { size: "maxNamespaces" },
    ListTableBuckets: { size: "maxBuckets" },
    ListTables: { size: "maxTables" },
  },
  simpledb: {
    ListDomains: { size: "MaxNumberOfDomains" },
  },
  storagegateway: {
    DescribeTapeRecoveryPoints: { keep: [] },
    DescribeVTLDevices: { keep: [] },
    ListVolumes: { keep: [] },
  },
  timestreamquery: {
    Query: {
      items: "Rows",
      size: "MaxRows",
      keep: ["ColumnInfo", "QueryId", "QueryStatus", "QueryInsightsResponse"],
    },
  },
  workdocs: {
    DescribeFolderContents: { items: ["Folders", "Documents"] },
    DescribeUsers: { keep: [] },
  },
  workspaces: {
    DescribeWorkspaceDirectories: { size: "" },
  },
  xray: {
    BatchGetTraces: { items: "Traces", keep: ["UnprocessedTraceIds"] },
  },
};
