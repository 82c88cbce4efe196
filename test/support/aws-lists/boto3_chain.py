"""Walks a list of a local AWS with boto3 and a limit, goes on from each stop, and prints the results, one JSON a line."""

import base64
import json
import sys

import boto3
from botocore.config import Config

url, service, operation, params, config = sys.argv[1:]
settings = Config(retries={"max_attempts": 0})
client = boto3.client(service, endpoint_url=url, region_name="us-east-1", config=settings)
paginator = client.get_paginator(operation)


def to_json(value):
    return base64.b64encode(value).decode()


token = None
while True:
    limits = {**json.loads(config), "StartingToken": token}
    result = paginator.paginate(**json.loads(params), PaginationConfig=limits).build_full_result()
    print(json.dumps(result, default=to_json))
    token = result.get("NextToken")
    if token is None:
        break
