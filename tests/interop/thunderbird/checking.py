"""Counts what holds and what does not, and syncs until nothing travels any more."""
import json
import urllib.parse
from collections import Counter

passed, failed = 0, 0


def check(what, holds, detail=""):
    global passed, failed
    passed, failed = passed + bool(holds), failed + (not holds)
    print(f"{'ok  ' if holds else 'FAIL'} {what}" + (f"\n     {detail}" if detail and not holds else ""), flush=True)


def check_same(what, wanted, found, may_be_more=False):
    """Each of the one is one of the other, and none is left over, unless there may be more."""
    wanted, found = (Counter(json.dumps(fields, ensure_ascii=False, sort_keys=True) for fields in side) for side in (wanted, found))
    missing, instead = ([json.loads(fields) for fields in side.elements()] for side in (wanted - found, found - wanted))
    check(f"{what} ({wanted.total()}), each with all fields as the JSON API has them", not missing and (may_be_more or not instead), "\n     ".join(_differences(missing, instead)))


def _differences(missing, instead):
    for fields in missing:
        if not instead:
            yield f"missing {fields}"
            continue
        nearest = max(instead, key=lambda other: sum(other[name] == value for name, value in fields.items()))
        yield f"of {list(fields.items())[:12]}: {({name: (value, nearest[name]) for name, value in fields.items() if nearest[name] != value})}"
    yield from (f"too many {fields}" for fields in instead[len(missing):])


def one(items, **wanted):
    """The one item with those values."""
    fitting = [item for item in items if all(item[field] == value for field, value in wanted.items())]
    if len(fitting) != 1:
        raise AssertionError(f"{len(fitting)} of {len(items)} items have {wanted}")
    return fitting[0]


def _commands(state):
    """The requests and answers of a sync in which an item travels."""
    return [entry["message"] + " " + urllib.parse.unquote(entry["details"]) for entry in state["wire"] if "<Commands" in entry["details"]]


def sync(bird, what, quiet=False):
    state = bird.sync()
    fine = not state["error"] and not state["problems"] and all(folder["status"] == "success" for folder in state["folders"] if folder["targetType"])
    check(f"{what}: no error, no warning", fine, [state["error"], state["folders"], state["problems"]])
    if quiet:
        check(f"{what}: nothing travels", state["wire"] and not _commands(state), _commands(state))


def settle(bird, what):
    sync(bird, what)
    for turn in ("second", "third"):
        sync(bird, f"{what}, {turn} sync after it", quiet=turn == "third")
