"""iCalendar as Thunderbird keeps it, and what the contract says that it must hold for an appointment or a task of the JSON API."""
import re
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from vcard import parts, plain

HOME = ZoneInfo("Europe/Berlin")
PRIORITIES = {"low": "9", "normal": "5", "high": "1"}
SHOWN_OCCURRENCES = 4


class Component:
    """The properties of an event or a task, and of its first alarm."""

    def __init__(self, text):
        lines = re.sub(r"\r?\n[ \t]", "", re.sub(r"BEGIN:VTIMEZONE.*?END:VTIMEZONE\r?\n", "", text, flags=re.S))
        self.alarm = re.search(r"TRIGGER[^:]*:(.*?)\r?\n", lines)
        self.properties = [self._split(line) for line in re.sub(r"BEGIN:VALARM.*?END:VALARM\r?\n", "", lines, flags=re.S).splitlines() if ":" in line]

    @staticmethod
    def _split(line):
        head, value = re.match(r'((?:[^":]|"[^"]*")*):(.*)$', line).groups()
        name, *parameters = re.findall(r'(?:[^";]|"[^"]*")+', head)
        return name.upper(), dict(parameter.split("=", 1) for parameter in parameters), value

    def all(self, name):
        return [(parameters, value) for other, parameters, value in self.properties if other == name]

    def first(self, name):
        return next((value for _, value in self.all(name)), "")

    def text(self, name):
        return plain(self.first(name)).replace("\r\n", "\n")

    def categories(self):
        return [_as_sent(category) for _, value in self.all("CATEGORIES") for category in parts(value, ",")]


def expected_event(appointment):
    """The fields that an event must show of an appointment."""
    fields = {
        "subject": appointment["subject"], "location": appointment["location"] or "", "notes": appointment["notes"] or "", "private": appointment["private"], "categories": appointment["categories"],
        # Thunderbird does not know out of office.
        "busy": "busy" if appointment["busyStatus"] == "oof" else appointment["busyStatus"],
        "participants": [(one["name"] or one["email"], one["email"]) for one in appointment["participants"] if one["email"]], "reminder": appointment["reminderMinutes"],
        "series": "", "last": None, "excluded": appointment["excludedDates"], "occurrences": [], "changed": 0,
    }
    start, end = datetime.fromisoformat(appointment["start"]), datetime.fromisoformat(appointment["end"])
    zone = ZoneInfo(appointment["timeZone"])
    fields |= _span(start, end, None if appointment["allDay"] else zone)
    if recurrence := appointment["recurrence"]:
        every, excluded = _occurrences(start, recurrence), appointment["excludedDates"]
        fields["series"] = f"{recurrence['frequency']} {recurrence['interval']}"
        fields["occurrences"] = [_span(one, one, None if appointment["allDay"] else zone)["start"] for one in every if one.date().isoformat() not in excluded][:SHOWN_OCCURRENCES]
        fields["last"] = _span(every[-1], every[-1], None if appointment["allDay"] else zone)["start"] if recurrence["until"] and every else None
    return fields


def actual_event(event):
    """The same fields as an event shows them."""
    component = Component(event["text"])
    rule = dict(part.split("=") for part in component.first("RRULE").split(";") if part)
    zone = None if event["allDay"] else ZoneInfo(event["zone"])
    return {
        "subject": component.text("SUMMARY"), "location": component.text("LOCATION"), "notes": component.text("DESCRIPTION"), "private": component.first("CLASS") == "PRIVATE",
        "categories": component.categories(),
        "busy": "free" if component.first("TRANSP") == "TRANSPARENT" else "tentative" if component.first("STATUS") == "TENTATIVE" else "busy",
        "participants": [(parameters.get("CN", "").strip('"'), value.removeprefix("mailto:")) for parameters, value in component.all("ATTENDEE")],
        "reminder": component.alarm and _minutes_before(component.alarm[1]),
        "series": f"{rule['FREQ'].lower()} {rule.get('INTERVAL', 1)}" if rule else "", "last": event["last"] if _falls_on_each(event["start"]) else None,
        "excluded": sorted(_day(one, zone) for _, value in component.all("EXDATE") for one in value.split(",")),
        "occurrences": event["occurrences"] if _falls_on_each(event["start"]) else [], "changed": event["changed"],
        "start": event["start"], "end": event["end"], "clock": event["clock"],
    }


def expected_task(task):
    """The fields that a task of Thunderbird must show of one of the API."""
    return {
        "subject": task["subject"], "notes": task["notes"] or "", "start": task["start"], "due": task["due"], "priority": PRIORITIES[task["priority"]], "private": task["private"],
        "completed": task["status"] == "completed", "completedOn": task["completedOn"], "categories": task["categories"], "series": "",
        "reminder": task["reminder"] and _utc(datetime.fromisoformat(task["reminder"]).replace(tzinfo=ZoneInfo(task["timeZone"]))),
    }


def actual_task(task):
    """The same fields as Thunderbird shows them."""
    component = Component(task["text"])
    return {
        "subject": component.text("SUMMARY"), "notes": component.text("DESCRIPTION"), "start": _local_day(task["start"]), "due": _local_day(task["due"]),
        "priority": component.first("PRIORITY") or PRIORITIES["normal"], "private": component.first("CLASS") == "PRIVATE", "completed": task["completed"], "completedOn": _local_day(task["completedOn"]),
        "categories": component.categories(), "series": component.first("RRULE"), "reminder": task["reminder"],
    }


def _as_sent(category):
    """The provider reads the UTF-8 of a category as Latin-1 (but not of anything else)."""
    try:
        return category.encode("latin-1").decode()
    except UnicodeError:
        return category


def _span(start, end, zone):
    """Days as they are, times as instants with what the clock shows in the zone."""
    if zone is None:
        return {"start": start.date().isoformat(), "end": end.date().isoformat(), "clock": "00:00"}
    return {"start": _utc(start.replace(tzinfo=zone)), "end": _utc(end.replace(tzinfo=zone)), "clock": f"{start:%H:%M}"}


def _occurrences(start, recurrence):
    """Those until the last date or for some years, taking place or not; for a day that every month has."""
    found = []
    while _falls_on_each(start.isoformat()) and len(found) < 2000:
        steps = len(found) * recurrence["interval"]
        months = start.month - 1 + steps * {"monthly": 1, "yearly": 12}.get(recurrence["frequency"], 0)
        day = date(start.year + months // 12, months % 12 + 1, start.day) + timedelta(steps * {"daily": 1, "weekly": 7}.get(recurrence["frequency"], 0))
        if recurrence["until"] and day.isoformat() > recurrence["until"]:
            break
        found.append(datetime.combine(day, start.time()))
    return found


def _falls_on_each(start):
    return int(start[8:10]) <= 28


def _utc(moment):
    return moment.astimezone(ZoneInfo("UTC")).strftime("%Y-%m-%dT%H:%M:%SZ")


def _day(value, zone):
    """The local date of an iCalendar date or time."""
    if not value.endswith("Z"):
        return f"{value[:4]}-{value[4:6]}-{value[6:8]}"
    return datetime.strptime(value, "%Y%m%dT%H%M%SZ").replace(tzinfo=ZoneInfo("UTC")).astimezone(zone or ZoneInfo("UTC")).date().isoformat()


def _local_day(moment):
    return moment and datetime.fromisoformat(moment.replace("Z", "+00:00")).astimezone(HOME).date().isoformat()


def _minutes_before(trigger):
    sign, days, hours, minutes = re.fullmatch(r"(-?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:\d+S)?)?", trigger).group(1, 3, 4, 5)
    weeks = re.search(r"(\d+)W", trigger)
    total = (int(weeks[1]) * 10080 if weeks else 0) + int(days or 0) * 1440 + int(hours or 0) * 60 + int(minutes or 0)
    return total if sign or total == 0 else -total
