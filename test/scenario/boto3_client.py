"""Asks a local Amplify what it is told to, a line of JSON a request, and answers each with a line."""

import json
import sys
from datetime import timezone

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError, PaginationError, ParamValidationError

settings = Config(retries={"max_attempts": 0})
client = boto3.client("amplify", endpoint_url=sys.argv[1], region_name="us-east-1", config=settings)
methods = {client.meta.method_to_api_mapping[name]: name for name in client.meta.method_to_api_mapping}


def ask(line):
    params = line["params"]
    if "call" in line:
        return getattr(client, methods[line["call"]])(**params)
    name = line.get("walk") or line.get("pages") or line["of"]
    pages = client.get_paginator(name).paginate(**params, PaginationConfig=line.get("config", {}))
    if "walk" in line:
        return pages.build_full_result()
    return list(pages.search(line["search"]) if "search" in line else pages)


def to_json(time):
    return time.astimezone(timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")


for text in sys.stdin:
    try:
        answer = {"value": ask(json.loads(text))}
    except ClientError as error:
        answer = {"failure": error.response["Error"]["Code"]}
    except (ParamValidationError, PaginationError, ValueError) as error:
        answer = {"failure": "refused", "message": str(error)}
    print(json.dumps(answer, default=to_json), flush=True)
