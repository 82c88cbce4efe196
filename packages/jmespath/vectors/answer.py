"""Answers JMESPath expressions as Python's jmespath does.

Reads lines of JSON: {"given": VALUE} is the value for the lines after it, {"expression": TEXT, ...} asks. Prints the same lines
with the answer: "ok" with what was found, or "error" with the name of the exception. Numbers that JSON does not have are
written as {"$float": "nan"}.

    python3 answer.py < cases.ndjson > answered.ndjson
"""

import json
import sys

import jmespath


def plain(value):
    if isinstance(value, float) and (value != value or value in (float("inf"), float("-inf"))):
        return {"$float": str(value)}
    if isinstance(value, list):
        return [plain(element) for element in value]
    if isinstance(value, dict):
        return {name: plain(member) for name, member in value.items()}
    if value is None or isinstance(value, (str, bool, int, float)):
        return value
    # An expression, which is no value.
    raise TypeError(type(value).__name__)


def answer(expression, given):
    try:
        return {"ok": plain(jmespath.search(expression, given))}
    except (Exception, RecursionError) as error:
        return {"error": type(error).__name__}


def show(line):
    text = json.dumps(line, ensure_ascii=False)
    # Half a character can only be written as an escape.
    print(text if text.encode("utf-8", "ignore").decode() == text else json.dumps(line))


given = None
for line in sys.stdin:
    read = json.loads(line)
    if "expression" in read:
        show({"expression": read["expression"], **answer(read["expression"], given)})
    else:
        given = read["given"]
        show(read)
