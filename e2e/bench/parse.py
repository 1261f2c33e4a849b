"""A line parser as people write it: one regular expression a line, arguments split and counted."""
import collections
import re
import sys

event = re.compile(
    rb"^(?:\[pid +)?(\d+)?\]? *(?:\d\d:\d\d:\d\d(?:\.\d+)? )?"
    rb"(?:(?P<name>[a-z_]\w*)\((?P<args>.*?)(?:\) += (?P<result>.*)| <unfinished \.\.\.>)"
    rb"|<\.\.\. (?P<resumed>\w+) resumed>(?P<rest>.*?)\) += (?P<end>.*))$"
)
failure = re.compile(rb"-1 (E[A-Z0-9]+) \(")
separator = re.compile(rb', (?=(?:[^"]*"[^"]*")*[^"]*$)')

calls, errors, values = collections.Counter(), collections.Counter(), collections.Counter()
waiting = {}
with open(sys.argv[1], "rb") as log:
    for line in log:
        found = event.match(line.rstrip())
        if not found:
            continue
        pid, name = found[1], found["name"]
        if name is not None:
            calls[name] += 1
            if found["result"] is None:
                waiting[pid] = found["args"]
                continue
            args, result = found["args"], found["result"]
        else:
            name, result = found["resumed"], found["end"]
            args = waiting.pop(pid, b"") + found["rest"]
        failed = failure.match(result)
        if failed:
            errors[name, failed[1]] += 1
        for position, value in enumerate(separator.split(args)):
            if value[:1] not in b'"[{0':
                values[name, position, value] += 1
for name, times in calls.items():
    print(name.decode(), times)
for (name, error), times in errors.items():
    print(f"{name.decode()}|{error.decode()}", times)
