"""Contacts between the server and a real Thunderbird, both ways. Usage: check.py HOST_DLL WORK_DIRECTORY VERSION; prints what failed and the count."""
import json
import sys
import urllib.parse
from collections import Counter

from host import Host
from thunderbird import Thunderbird
from vcard import Card, actual, expected, plain

passed, failed = 0, 0


def check(what, holds, detail=""):
    global passed, failed
    passed, failed = passed + bool(holds), failed + (not holds)
    print(f"{'ok  ' if holds else 'FAIL'} {what}" + (f"\n     {detail}" if detail and not holds else ""), flush=True)


def key(fields):
    return json.dumps(fields, ensure_ascii=False)


def wanted(host):
    return Counter(key(expected(address)) for address in host.addresses() if "anna" in address["releasedFor"])


def found(bird):
    return Counter(key(actual(Card(text))) for text in bird.cards().values())


def check_same(what, host, bird):
    """Field by field: each address that is released for anna is one card, and no card is anything else."""
    addresses, cards = wanted(host), found(bird)
    check(f"{what}: {addresses.total()} addresses, each with all fields as the JSON API has them", addresses == cards,
          f"missing {list(addresses - cards)[:3]}\n     instead {list(cards - addresses)[:3]}")


def commands(state):
    """The requests and answers of a sync in which an item travels."""
    return [entry["message"] + " " + urllib.parse.unquote(entry["details"]) for entry in state["wire"] if "<Commands" in entry["details"]]


def sync(bird, what, quiet=False):
    state = bird.sync()
    fine = not state["error"] and not state["problems"] and all(folder["status"] == "success" for folder in state["folders"] if folder["targetType"])
    check(f"{what}: no error, no warning", fine, [state["error"], state["folders"], state["problems"]])
    if quiet:
        check(f"{what}: nothing travels", state["wire"] and not commands(state), commands(state))


def settle(bird, what):
    sync(bird, what)
    for turn in ("second", "third"):
        sync(bird, f"{what}, {turn} sync after it", quiet=turn == "third")


def one(items, **wanted):
    return next(item for item in items if all(item[field] == value for field, value in wanted.items()))


def card_of(bird, address):
    """The card that shows an address of the API."""
    fields = expected(address)
    return next((uid, Card(text)) for uid, text in bird.cards().items() if actual(Card(text)) == fields)


def slots(address, family):
    return {entry["slot"]: (entry["value"], entry["type"]) for entry in address[family] if entry["slot"]}


NEW = {
    ("N", ""): "Zauner;Ägidius;;Dr.;", ("FN", ""): "Ägidius Zauner", ("ORG", ""): "Zauner & Söhne", ("TITLE", ""): "Notar", ("BDAY", ""): "19840229",
    ("URL", ""): "https://zauner.example", ("NOTE", ""): "Erste Zeile\\nzweite – mit € und 🙂", ("CATEGORIES", ""): "Kunde,Käufer",
    ("ADR", "work"): ";;Allee 7;Aachen;NRW;52066;Deutschland", ("ADR", "home"): ";;Gasse 1;Köln;;50667;Deutschland", ("ADR", ""): ";;Pfad 2;Bonn;;53111;Deutschland",
    ("TEL", "cell"): "+49 171 3920001", ("TEL", "pager"): "0221 4710001", ("TEL", "fax"): "0221 4710002", ("TEL", "workfax"): "WorkFax: 0221 4710003",
    ("TEL", "assistant"): "Assistant: 0221 4710004", ("TEL", "car"): "Car: 0221 4710005", ("TEL", "radio"): "Radio: 0221 4710006", ("TEL", "company"): "Company: 0221 4710007",
    ("NICKNAME", ""): "Ägi", ("X-EAS-SPOUSE", ""): "Maria", ("X-CUSTOM1", ""): "Zimmer 12",
}
KEPT_BESIDE = (("ADR", "home"), ("ADR", ""), ("NICKNAME", ""), ("X-EAS-SPOUSE", ""), ("X-CUSTOM1", ""))


def from_thunderbird(host, bird):
    card = Card("")
    for (name, kind), value in NEW.items():
        card.put(name, value, kind=kind)
    card.put("TEL", "0221 4710008", "0221 4710009", kind="home").put("TEL", "0221 4710010", "0221 4710011", kind="work").put("EMAIL", "eins@zauner.example", "zwei@zauner.example", "drei@zauner.example")
    uid = bird.add(card.text())
    settle(bird, "a new contact")
    made = one(host.addresses(), lastName="Zauner")
    business, private = "business", "private"
    check("a new contact: phones with slots and types", slots(made, "phones") == {
        "mobile": ("+49 171 3920001", "mobile"), "pager": ("0221 4710001", business), "home": ("0221 4710008", private), "home2": ("0221 4710009", private),
        "business": ("0221 4710010", business), "business2": ("0221 4710011", business), "assistant": ("0221 4710004", business), "car": ("0221 4710005", business),
        "radio": ("0221 4710006", business), "companyMain": ("0221 4710007", business)}, made["phones"])
    check("a new contact: faxes with slots and types", slots(made, "faxes") == {"homeFax": ("0221 4710002", private), "businessFax": ("0221 4710003", business)}, made["faxes"])
    check("a new contact: e-mails with slots and types", slots(made, "emails") == {f"email{n}": (f"{text}@zauner.example", business) for n, text in enumerate(("eins", "zwei", "drei"), 1)}, made["emails"])
    check("a new contact: the first entry of each family is its standard", all([entry["standard"] for entry in made[family]].count(True) == 1 for family in ("phones", "faxes", "emails")))
    told = {field: made[field] for field in ("firstName", "lastName", "title", "company", "jobTitle", "birthday", "website", "notes", "categories", "street", "city", "state", "postalCode", "country", "users", "releasedFor")}
    check("a new contact: all other fields", told == {
        "firstName": "Ägidius", "lastName": "Zauner", "title": "Dr.", "company": "Zauner & Söhne", "jobTitle": "Notar", "birthday": "1984-02-29", "website": "https://zauner.example",
        "notes": "Erste Zeile\nzweite – mit € und 🙂", "categories": ["Kunde", "Käufer"], "street": "Allee 7", "city": "Aachen", "state": "NRW", "postalCode": "52066", "country": "Deutschland",
        "users": ["anna"], "releasedFor": ["anna"]}, told)
    check_same("after a new contact", host, bird)
    back = Card(bird.cards()[uid])
    check("a new contact: what the CRM has no field for stays on the card", all(back.first(*what) == NEW[what] for what in KEPT_BESIDE), back.properties)


def edits_in_thunderbird(host, bird, version):
    erika = one(host.addresses(), lastName="Mustermann")
    uid, card = card_of(bird, erika)
    bird.change(uid, card.put("TEL", "0171 3920077", kind="cell").put("N", "Musterfrau;Erika;;Dr.;").text())
    settle(bird, "a first number and a name")
    now = host.ask("GET", f"addresses/{erika['id']}")
    check("a first number beside one that the fallback showed: both have their slots", now["lastName"] == "Musterfrau" and slots(now, "phones") == {
        "business": ("+49 241 446860", "business"), "mobile": ("0171 3920077", "mobile")}, now)

    old = one(host.addresses(), lastName="Musterfrau")
    uid, card = card_of(bird, old)
    bird.change(uid, card.put("TEL", "+49 171 3920078", kind="cell").put("BDAY").put("CATEGORIES").put("NOTE", "Neu").text())
    settle(bird, "a number changed, birthday and categories removed")
    now = host.ask("GET", f"addresses/{erika['id']}")
    check("a number changed: a new entry has the slot, the old one stays without", slots(now, "phones")["mobile"] == ("+49 171 3920078", "mobile")
          and one(now["phones"], value="0171 3920077")["slot"] is None and len(now["phones"]) == 3, now["phones"])
    check("birthday and categories removed, notes written", (now["birthday"], now["categories"], now["notes"]) == (None, [], "Neu"), now)

    # The provider does not speak of a number that was removed, and listed nothing as Supported: what is left out is kept (contract, "An element left out").
    uid, card = card_of(bird, now)
    bird.change(uid, card.put("TEL", kind="cell").text())
    settle(bird, "a number removed")
    left = host.ask("GET", f"addresses/{erika['id']}")
    if version < "16":
        check("a number removed: the provider leaves it out, so the CRM keeps it", left == now, left)
    else:
        check("a number removed: from 16.0 on what is left out is cleared, so the entry stays without slot", slots(left, "phones").get("mobile") is None and len(left["phones"]) == 3, left["phones"])
    number = "0171 3920079"
    bird.change(uid, Card(bird.cards()[uid]).put("TEL", number, kind="cell").text())
    settle(bird, "a number put in its place")
    now = host.ask("GET", f"addresses/{erika['id']}")
    check("a number put in its place: it has the slot", slots(now, "phones")["mobile"] == (number, "mobile") and len(now["phones"]) == 4, now["phones"])
    check("the other agent has the changes too", host.ask("GET", f"addresses/{erika['id']}", user="ben")["lastName"] == "Musterfrau")
    check_same("after edits in Thunderbird", host, bird)


def edits_in_the_crm(host, bird):
    rich = next(address for address in host.addresses() if address["birthday"] and address["website"] and address["notes"] and address["lastName"] and shown_number(address))
    uid, _ = card_of(bird, rich)
    text = {**rich, "lastName": "Geändert", "phones": [{"value": "0221 4710500", "type": "business", "slot": "car"}]}
    host.ask("PUT", f"addresses/{rich['id']}", text)
    settle(bird, "name and number changed in the CRM")
    card = Card(bird.cards()[uid])
    check("name and number changed in the CRM", plain(card.first("N")).startswith("Geändert;") and card.all("TEL", "car") == ["Car: 0221 4710500"], card.properties)
    check_same("after a PUT", host, bird)

    bare = {"lastName": "Geändert", "firstName": "Nur"}
    host.ask("PUT", f"addresses/{rich['id']}", bare)
    settle(bird, "everything else removed in the CRM")
    check("everything else removed in the CRM", actual(Card(bird.cards()[uid])) == expected(host.ask("GET", f"addresses/{rich['id']}")), Card(bird.cards()[uid]).properties)
    bird.change(uid, Card(bird.cards()[uid]).put("N", "Geändert;Noch;;;").text())
    settle(bird, "an edit after that")
    now = host.ask("GET", f"addresses/{rich['id']}")
    check("an edit after that brings nothing back", now["firstName"] == "Noch" and not any(now[field] for field in ("birthday", "website", "notes", "categories", "phones", "emails", "street")), now)

    both = one(host.addresses(), lastName="Musterfrau")
    uid, card = card_of(bird, both)
    host.ask("PUT", f"addresses/{both['id']}", {**both, "lastName": "Im Crm", "city": "Bonn"})
    bird.change(uid, card.put("N", "Am Gerät;Erika;;Prof.;").text())
    settle(bird, "one field changed on both sides, others on one")
    now = host.ask("GET", f"addresses/{both['id']}")
    check("one field changed on both sides: the CRM's stays, the others merge, the lost value stands in a notice", (now["lastName"], now["title"], now["city"]) == ("Im Crm", "Prof.", "Bonn")
          and any(notice["kind"] == "conflict" and notice["details"].get("lost") == "Am Gerät" for notice in host.ask("GET", "sync/notices")["items"]), now)

    gone = one(host.addresses(), lastName="Zimmermann")
    uid, _ = card_of(bird, gone)
    host.ask("DELETE", f"addresses/{gone['id']}")
    settle(bird, "deleted in the CRM")
    check("deleted in the CRM: gone from Thunderbird", uid not in bird.cards())

    shared = next(address for address in host.addresses() if address["releasedFor"] == ["anna", "ben"])
    uid, _ = card_of(bird, shared)
    bird.delete(uid)
    settle(bird, "deleted in Thunderbird")
    now = host.ask("GET", f"addresses/{shared['id']}")
    check("deleted in Thunderbird: no longer released for anna, but in the CRM and with ben", now["releasedFor"] == ["ben"] and now["users"] == shared["users"], now)
    check_same("after deletions", host, bird)


def shown_number(address):
    return expected(address)["TEL"]


def around(host, bird, work, version):
    host.restart()
    sync(bird, "after a restart", quiet=True)
    second = Thunderbird("second", work)
    try:
        second.add_account(host.url, "demo\\anna", "demo", version)
        check_same("a second Thunderbird", host, second)
        card = next(Card(text) for text in second.cards().values() if "Zauner" in text)
        check("a second Thunderbird has what the CRM has no field for", all(card.first(*what) == NEW[what] for what in KEPT_BESIDE), card.properties)
        settle(second, "the second Thunderbird")
        sync(bird, "the first Thunderbird beside it", quiet=True)
    finally:
        second.close()

    anna = host.ask("GET", "admin/users/anna", user="admin")
    host.ask("PUT", "admin/users/anna", {**anna, "password": "anders"}, user="admin")
    check("another password: the account is refused", bird.sync()["error"] == "E:AUTH")
    host.ask("PUT", "admin/users/anna", {**anna, "password": "demo"}, user="admin")
    bird.authenticate("demo")
    sync(bird, "the password back")
    status = host.ask("GET", "sync/status")
    check("the password back: nothing locked, nothing counted", (status["locked"], status["failedAttempts"]) == (False, 0), status)
    check_same("the password back", host, bird)

    # The provider keeps its cards when it starts over, and finds those that it gets again by their ServerId.
    for device in host.ask("GET", "sync/devices")["items"]:
        host.ask("DELETE", f"sync/devices/{device['deviceId']}")
    bird.sync()
    sync(bird, "the device forgotten, and a second sync")
    check("the device forgotten: every address is there as the JSON API has it", not wanted(host) - found(bird), list(wanted(host) - found(bird))[:3])


def main(dll, work, version):
    for addresses, name in ((50, "few"), (200, "many")):
        host, bird = Host(dll, work, addresses), None
        try:
            bird = Thunderbird(name, work)
            bird.add_account(host.url, "demo\\anna", "demo", version)
            settle(bird, f"first sync of {addresses}")
            check(f"it speaks {version}", [device["protocolVersion"] for device in host.ask("GET", "sync/devices")["items"]] == [version], host.ask("GET", "sync/devices"))
            check_same(f"first sync of {addresses}", host, bird)
            check("a birthday on 29 February is among them", any(Card(text).first("BDAY").endswith("0229") for text in bird.cards().values()))
            if addresses == 200:
                from_thunderbird(host, bird)
                edits_in_thunderbird(host, bird, version)
                edits_in_the_crm(host, bird)
                around(host, bird, work, version)
        finally:
            if bird:
                bird.close()
            host.stop()
        check(f"no warning and no error in the server's log ({addresses})", not host.complaints(), host.complaints())
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
