"""Describes every operation that the installed botocore has a paginator model for, one JSON a line."""

import json

from botocore.loaders import Loader

loader = Loader()

for service in loader.list_available_services("paginators-1"):
    models = loader.load_service_model(service, "paginators-1")["pagination"]
    description = loader.load_service_model(service, "service-2")
    shapes = description["shapes"]

    def members(reference):
        shape = shapes[reference["shape"]] if reference else {}
        return {name: shapes[member["shape"]]["type"] for name, member in shape.get("members", {}).items()}

    for name, model in models.items():
        operation = description["operations"][name]
        line = {"serviceId": description["metadata"]["serviceId"], "operation": name, "model": model}
        line |= {"input": members(operation.get("input")), "output": members(operation.get("output"))}
        print(json.dumps(line))
