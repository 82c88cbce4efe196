"""Plays scenarios on the installed botocore, one JSON a line, and writes what came of each beside it: the lines of *.ndjson."""

import base64
import copy
import json
import sys
from types import SimpleNamespace

import botocore.paginate as paginate
from botocore.exceptions import PaginationError


class Coded(Exception):
    """An error that names its category itself."""

    def __init__(self, category, type, message):
        super().__init__(message)
        self.category, self.type, self.message = category, type, message


def from_wire(value):
    if isinstance(value, list):
        return [from_wire(one) for one in value]
    if not isinstance(value, dict):
        return value
    if value.keys() == {"__bytes__"}:
        return base64.b64decode(value["__bytes__"])
    if value.keys() == {"__integer__"}:
        return int(value["__integer__"])
    return {name: from_wire(member) for name, member in value.items()}


def to_wire(value):
    if isinstance(value, bytes):
        return {"__bytes__": base64.b64encode(value).decode()}
    if isinstance(value, int) and abs(value) >= 2**53:
        return {"__integer__": str(value)}
    if isinstance(value, (list, tuple)):
        return [to_wire(one) for one in value]
    if isinstance(value, dict):
        return {name: to_wire(member) for name, member in value.items()}
    return value


def as_list(value):
    return value if isinstance(value, list) else [value]


def canonical(value):
    return json.dumps(to_wire(value), sort_keys=True, separators=(",", ":"), ensure_ascii=False)


class Service:
    """The fake operation of a scenario. `asked` has its requests."""

    def __init__(self, scenario):
        self.names = as_list(scenario["model"]["input_token"])
        self.pages = scenario["pages"]
        self.limit = scenario.get("maxRequests") or 40
        self.times = {}
        self.asked = []

    def __call__(self, **kwargs):
        if len(self.asked) >= self.limit:
            raise Coded("RequestLimit", "RequestLimit", f"request limit {self.limit} reached")
        self.asked.append(copy.deepcopy(to_wire(kwargs)))
        key = canonical({name: value for name, value in kwargs.items() if name in self.names})
        if key not in self.pages:
            raise Coded("Service", "ServiceError", f"UnknownToken: {key}")
        times = self.times[key] = self.times.get(key, -1) + 1
        answer = self.pages[key]
        if "__seq__" in answer:
            answer = answer["__seq__"][min(times, len(answer["__seq__"]) - 1)]
        if "__error__" in answer:
            raise Coded("Service", answer["__error__"]["type"], answer["__error__"]["message"])
        return from_wire(answer)


def failure(error, starting=False):
    if isinstance(error, Coded):
        category, name, message = error.category, error.type, error.message
    else:
        category, name, message = category_of(error, starting), type(error).__name__, str(error)
    return {"category": category, "type": name, "message": message}


def category_of(error, starting):
    message = str(error)
    if isinstance(error, PaginationError):
        return "RepeatedToken" if "received twice" in message else "PageSizeNotSupported"
    if type(error).__name__ == "InvalidExpressionError":
        return "InvalidExpression"
    if isinstance(error, ValueError) and message.startswith("Bad starting token"):
        return "BadStartingToken"
    if starting and isinstance(error, (ValueError, TypeError, OverflowError)):
        return "InvalidInteger"
    return "PythonInternal"


def attempt(work):
    try:
        work()
    except Exception as error:
        return failure(error)
    return None


def open_pages(scenario, service):
    limit_key = scenario["model"].get("limit_key")
    shape = SimpleNamespace(type_name=scenario.get("limitKeyType") or "integer")
    model = SimpleNamespace(input_shape=SimpleNamespace(members={limit_key: shape}))
    paginator = paginate.Paginator(service, scenario["model"], model)
    kwargs = from_wire(scenario.get("kwargs") or {})
    return paginator.paginate(**kwargs, PaginationConfig=from_wire(scenario.get("config") or {}))


def iterate(pages, service):
    before, delivered = len(service.asked), []

    def walk():
        for page in pages:
            delivered.append(copy.deepcopy(to_wire(page)))

    error = attempt(walk)
    return {
        "requests": service.asked[before:],
        "pages": delivered,
        "resumeToken": pages.resume_token,
        "error": error,
    }


def gather(make):
    items = []

    def walk():
        for item in make():
            items.append(copy.deepcopy(to_wire(item)))

    error = attempt(walk)
    return items, error


def iterate_keys(pages):
    lists, error = [], None
    for iterator in pages.result_key_iters():
        items, error = gather(lambda: iterator)
        if error is not None:
            return {"lists": None, "error": error}
        lists.append(items)
    return {"lists": lists, "error": None}


def build_full_result(scenario):
    service = Service(scenario)
    pages = open_pages(scenario, service)
    found = []
    error = attempt(lambda: found.append(to_wire(pages.build_full_result())))
    return {
        "requests": service.asked,
        "result": found[0] if found else None,
        "resumeToken": pages.resume_token,
        "error": error,
    }


def play_chain(scenario):
    chain, token = [], (scenario.get("config") or {}).get("StartingToken")
    while len(chain) < (scenario.get("maxHops") or 60):
        config = {**(scenario.get("config") or {}), "StartingToken": token}
        service = Service(scenario)
        run = iterate(open_pages({**scenario, "config": config}, service), service)
        chain.append({"startingToken": token, **run})
        if run["error"] is not None:
            return chain, "error"
        if run["resumeToken"] is None:
            return chain, "done"
        if any(hop["startingToken"] == run["resumeToken"] for hop in chain):
            return chain, "loop"
        token = run["resumeToken"]
    return chain, "maxHops"


def play(scenario):
    service = Service(scenario)
    result = {"id": scenario["id"], "stage": "iterate"}
    try:
        pages = open_pages(scenario, service)
    except Exception as error:
        nothing = {"requests": [], "pages": [], "resumeToken": None, "nonAggregate": {}}
        return {**result, "stage": "paginate", **nothing, "error": failure(error, True)}
    result.update(iterate(pages, service))
    result["nonAggregate"] = copy.deepcopy(to_wire(pages.non_aggregate_part))
    # Before anything else is done with these pages.
    again = iterate(pages, service) if scenario.get("reiterate") else None
    result["full"] = build_full_result(scenario)
    if scenario.get("chain"):
        result["chain"], result["chainEnd"] = play_chain(scenario)
    if scenario.get("search") is not None:
        pages = open_pages(scenario, Service(scenario))
        items, error = gather(lambda: pages.search(scenario["search"]))
        result["search"] = {"items": items, "error": error}
    if scenario.get("resultKeyIters"):
        result["resultKeyIters"] = iterate_keys(open_pages(scenario, Service(scenario)))
    if scenario.get("reiterate"):
        result["reiterate"] = again
    return result


for line in sys.stdin:
    read = json.loads(line)
    scenario = read.get("scenario", read)
    print(json.dumps({"scenario": scenario, "expected": play(scenario)}, ensure_ascii=False, separators=(",", ":")))
