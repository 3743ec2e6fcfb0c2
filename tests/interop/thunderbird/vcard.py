"""vCards as Thunderbird keeps them, and what the contract says that one must hold for an address of the JSON API."""
import re

# slot -> (TYPE, text before the number) as the provider files the ActiveSync element of that name
PHONES = {
    "mobile": ("cell", ""), "pager": ("pager", ""), "homeFax": ("fax", ""), "home": ("home", ""), "home2": ("home", ""), "business": ("work", ""), "business2": ("work", ""),
    "businessFax": ("workfax", "WorkFax: "), "assistant": ("assistant", "Assistant: "), "car": ("car", "Car: "), "radio": ("radio", "Radio: "), "companyMain": ("company", "Company: "),
}
EMAILS = ("email1", "email2", "email3")


class Card:
    """The properties of one vCard: (name, type, value) with the value still escaped."""

    def __init__(self, text):
        lines = re.sub(r"\r?\n[ \t]", "", text).splitlines()
        self.properties = [self._split(line) for line in lines if line and not line.startswith(("BEGIN:", "END:", "VERSION:"))]

    @staticmethod
    def _split(line):
        head, value = re.match(r'((?:[^":]|"[^"]*")*):(.*)$', line).groups()
        name, *parameters = head.split(";")
        kind = next((one.split("=", 1)[1].strip('"').lower() for one in parameters if one.upper().startswith("TYPE=")), "")
        return name.upper(), kind, value

    def all(self, name, kind=None):
        return [value for other, own, value in self.properties if other == name and kind in (None, own)]

    def first(self, name, kind=None):
        return next(iter(self.all(name, kind)), "")

    def put(self, name, *values, kind=""):
        """Replaces the properties of that name and type; without a value it removes them."""
        self.properties = [one for one in self.properties if (one[0], one[1]) != (name, kind)] + [(name, kind, value) for value in values]
        return self

    def text(self):
        names = {"workfax": "WorkFax", "assistant": "Assistant", "car": "Car", "radio": "Radio", "company": "Company"}
        lines = [f"{name};TYPE={names.get(kind, kind)}:{value}" if kind else f"{name}:{value}" for name, kind, value in self.properties]
        return "\r\n".join(["BEGIN:VCARD", "VERSION:4.0", *lines, "END:VCARD", ""])


def plain(value):
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value)


def parts(value, separator=";"):
    return [plain(part) for part in re.split(rf"(?<!\\){separator}", value)] if value else []


def shown(entries, family):
    """What devices show of a family: the assigned entries in their slots, else the standard one by its type (contract, "The fallback")."""
    assigned = {entry["slot"]: entry["value"] for entry in entries if entry["slot"]}
    if assigned or not entries:
        return assigned
    standard = next((entry for entry in entries if entry["standard"]), entries[0])
    kind = standard["type"]
    slot = {"phones": {"mobile": "mobile", "private": "home"}.get(kind, "business"), "faxes": "homeFax" if kind == "private" else "businessFax", "emails": "email1"}[family]
    return {slot: standard["value"]}


def expected(address):
    """The fields that a card must show of an address."""
    numbers = {**shown(address["phones"], "phones"), **shown(address["faxes"], "faxes")}
    emails = shown(address["emails"], "emails")
    names = [name for name in (address["lastName"], address["firstName"]) if name]
    place = [address[field] or "" for field in ("street", "city", "state", "postalCode", "country")]
    return {
        "FN": ", ".join(names) or address["company"] or "",
        "N": (address["lastName"] or "", address["firstName"] or "", "", address["title"] or "", ""),
        "ORG": address["company"] or "", "TITLE": address["jobTitle"] or "", "ADR work": tuple(place) if any(place) else (),
        "BDAY": (address["birthday"] or "").replace("-", ""), "URL": address["website"] or "", "NOTE": address["notes"] or "", "CATEGORIES": tuple(address["categories"]),
        "TEL": tuple(sorted((kind, before + numbers[slot]) for slot, (kind, before) in PHONES.items() if slot in numbers)), "MMS": numbers.get("mms", ""),
        "EMAIL": tuple(re.sub(r"^.*<(.*)>$", r"\1", emails[slot]) for slot in EMAILS if slot in emails),
    }


def actual(card):
    """The same fields as a card shows them."""
    name = tuple((parts(card.first("N")) + [""] * 5)[:5])
    place = tuple(parts(card.first("ADR", "work"))[2:])
    return {
        "FN": plain(card.first("FN")), "N": name, "ORG": "".join(parts(card.first("ORG"))[:1]), "TITLE": plain(card.first("TITLE")), "ADR work": place,
        "BDAY": card.first("BDAY").replace("-", ""), "URL": plain(card.first("URL")), "NOTE": plain(card.first("NOTE")), "CATEGORIES": tuple(parts(card.first("CATEGORIES"), ",")),
        "TEL": tuple(sorted((kind, plain(value)) for name, kind, value in card.properties if name == "TEL")), "MMS": plain(card.first("X-EAS-MMS")),
        "EMAIL": tuple(plain(value) for value in card.all("EMAIL")),
    }
