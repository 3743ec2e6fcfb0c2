"""Contacts both ways: what a new card brings, what edits on either side do, and what deleting means."""
import checking
from checking import check, one, settle
from vcard import Card, actual, expected, plain


def wanted(host):
    return [expected(address) for address in host.all("addresses") if "anna" in address["releasedFor"]]


def found(bird):
    return [actual(Card(text)) for text in bird.cards().values()]


def check_same(what, host, bird, may_be_more=False):
    """Field by field: each address that is released for anna is one card, and no card is anything else."""
    checking.check_same(f"{what}: addresses", wanted(host), found(bird), may_be_more)


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
    made = one(host.all("addresses"), lastName="Zauner")
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
    erika = one(host.all("addresses"), lastName="Mustermann")
    uid, card = card_of(bird, erika)
    bird.change(uid, card.put("TEL", "0171 3920077", kind="cell").put("N", "Musterfrau;Erika;;Dr.;").text())
    settle(bird, "a first number and a name")
    now = host.ask("GET", f"addresses/{erika['id']}")
    check("a first number beside one that the fallback showed: both have their slots", now["lastName"] == "Musterfrau" and slots(now, "phones") == {
        "business": ("+49 241 446860", "business"), "mobile": ("0171 3920077", "mobile")}, now)

    old = one(host.all("addresses"), lastName="Musterfrau")
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
    if float(version) < 16:
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
    rich = next(address for address in host.all("addresses") if address["birthday"] and address["website"] and address["notes"] and address["lastName"] and shown_number(address))
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

    both = one(host.all("addresses"), lastName="Musterfrau")
    uid, card = card_of(bird, both)
    host.ask("PUT", f"addresses/{both['id']}", {**both, "lastName": "Im Crm", "city": "Bonn"})
    bird.change(uid, card.put("N", "Am Gerät;Erika;;Prof.;").text())
    settle(bird, "one field changed on both sides, others on one")
    now = host.ask("GET", f"addresses/{both['id']}")
    check("one field changed on both sides: the CRM's stays, the others merge, the lost value stands in a notice", (now["lastName"], now["title"], now["city"]) == ("Im Crm", "Prof.", "Bonn")
          and any(notice["kind"] == "conflict" and notice["details"].get("lost") == "Am Gerät" for notice in host.ask("GET", "sync/notices")["items"]), now)

    gone = next(address for address in host.all("addresses") if address["lastName"] == "Zimmermann")
    uid, _ = card_of(bird, gone)
    host.ask("DELETE", f"addresses/{gone['id']}")
    settle(bird, "deleted in the CRM")
    check("deleted in the CRM: gone from Thunderbird", uid not in bird.cards())

    shared = next(address for address in host.all("addresses") if address["releasedFor"] == ["anna", "ben"])
    uid, _ = card_of(bird, shared)
    bird.delete(uid)
    settle(bird, "deleted in Thunderbird")
    now = host.ask("GET", f"addresses/{shared['id']}")
    check("deleted in Thunderbird: no longer released for anna, but in the CRM and with ben", now["releasedFor"] == ["ben"] and now["users"] == shared["users"], now)
    check_same("after deletions", host, bird)


def shown_number(address):
    return expected(address)["TEL"]
