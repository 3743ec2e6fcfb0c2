"""Appointments and series both ways. All dates are near today, so that they lie in the window."""
from datetime import datetime, timedelta

import checking
from checking import check, one, settle
from ical import HOME, actual_event, expected_event
from items import Items

WEEK = timedelta(7)

# As the dialog does: a new start moves the exceptions of a series along.
LATER = "const start = item.startDate.clone(), end = item.endDate.clone(); start.hour += {0}; end.hour += {0}; item.startDate = start; item.endDate = end;"


def check_same(what, host, bird, may_be_more=False):
    """Field by field: each appointment of anna is one event, and no event is anything else."""
    checking.check_same(f"{what}: appointments", [expected_event(one) for one in host.all("appointments")], [actual_event(event) for event in Items(bird, "calendars").all().values()], may_be_more)


def coming(weekday=None):
    """A day of next week or the one after, or the first of a weekday (0 is Monday) from there on; one that every month has."""
    day = datetime.now(HOME).date() + WEEK
    while day.day > 28 or weekday not in (None, day.weekday()):
        day += timedelta(1)
    return day


def months_after(day, number):
    months = day.month - 1 + number
    return day.replace(year=day.year + months // 12, month=months % 12 + 1)


def at(day, time):
    return f"{day}T{time}:00"


def local(day, time):
    return f"TZID=Europe/Berlin:{day:%Y%m%d}T{time.replace(':', '')}00"


def put(host, appointment, **changes):
    return host.ask("PUT", f"appointments/{appointment['id']}", {**appointment, **changes})


def event_of(bird, subject):
    return next(uid for uid, event in Items(bird, "calendars").all().items() if actual_event(event)["subject"] == subject)


def from_the_crm(host, bird):
    day, monday = coming(), coming(0)
    single = host.ask("POST", "appointments", {
        "subject": "Beurkundung, Teil 1; mit Ägidius", "location": "Kaiserstr. 5, Köln", "notes": "Erste Zeile\nzweite – mit € und 🙂", "start": at(day, "09:30"), "end": at(day, "10:45"),
        "timeZone": "America/New_York", "reminderMinutes": 45, "private": True, "busyStatus": "tentative", "categories": ["Kunde", "Käufer"],
        "participants": [{"name": "Erika Mustermann", "email": "erika@example.org"}, {"name": "Ohne Adresse", "email": None}, {"name": None, "email": "notar@example.org"}]})
    whole = host.ask("POST", "appointments", {"subject": "Messe", "start": at(day, "00:00"), "end": at(day + timedelta(2), "00:00"), "allDay": True, "busyStatus": "free"})
    weekly = host.ask("POST", "appointments", {
        "subject": "Jour fixe", "start": at(monday, "08:15"), "end": at(monday, "09:00"), "recurrence": {"frequency": "weekly", "interval": 1}, "excludedDates": [str(monday + WEEK)]})
    monthly = host.ask("POST", "appointments", {
        "subject": "Miete", "start": at(day, "00:00"), "end": at(day + timedelta(1), "00:00"), "allDay": True, "recurrence": {"frequency": "monthly", "interval": 2, "until": str(months_after(day, 4))}})
    settle(bird, "new appointments in the CRM")
    check_same("new appointments in the CRM", host, bird)

    single = put(host, single, timeZone="Europe/Berlin", reminderMinutes=None, categories=[], participants=[], private=False, location="Allee 7, Bonn")
    whole = put(host, whole, end=at(day + timedelta(3), "00:00"), reminderMinutes=60)
    weekly = put(host, weekly, excludedDates=[str(monday + 2 * WEEK)], recurrence={"frequency": "weekly", "interval": 2, "until": str(monday + 10 * WEEK)})
    monthly = put(host, monthly, excludedDates=[str(day)])
    settle(bird, "changed appointments in the CRM")
    check_same("changed appointments in the CRM", host, bird)

    put(host, weekly, recurrence=None, excludedDates=[])
    put(host, monthly, excludedDates=[])
    put(host, whole, start=at(day, "14:00"), end=at(day, "15:00"), allDay=False)
    put(host, single, start=at(day, "00:00"), end=at(day + timedelta(1), "00:00"), allDay=True)
    settle(bird, "a series ended, one whole again, a day made a time and a time a day in the CRM")
    check_same("a series ended, one whole again, a day made a time and a time a day in the CRM", host, bird)

    for appointment in (whole, monthly):
        host.ask("DELETE", f"appointments/{appointment['id']}")
    settle(bird, "appointments deleted in the CRM")
    check_same("appointments deleted in the CRM", host, bird)


def from_thunderbird(host, bird, version):
    events, day = Items(bird, "calendars"), coming()
    events.add("check-single", "SUMMARY:Übergabe", "LOCATION:Marktplatz 3\\, Köln", "DESCRIPTION:Schlüssel\\nmitbringen – €", f"DTSTART;{local(day, '13:00')}", f"DTEND;{local(day, '14:30')}", "CLASS:PRIVATE",
               "CATEGORIES:Käufer", "TRANSP:TRANSPARENT", "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT20M", "END:VALARM")
    events.add("check-days", "SUMMARY:Urlaub", f"DTSTART;VALUE=DATE:{day:%Y%m%d}", f"DTEND;VALUE=DATE:{day + timedelta(3):%Y%m%d}")
    settle(bird, "new appointments in Thunderbird")
    made, days = (one(host.all("appointments"), subject=subject) for subject in ("Übergabe", "Urlaub"))
    told = {field: made[field] for field in ("location", "notes", "start", "end", "timeZone", "allDay", "reminderMinutes", "private", "busyStatus", "categories", "recurrence", "users")}
    check("a new appointment: all fields", told == {
        "location": "Marktplatz 3, Köln", "notes": "Schlüssel\nmitbringen – €", "start": at(day, "13:00"), "end": at(day, "14:30"), "timeZone": "Europe/Berlin", "allDay": False, "reminderMinutes": 20,
        "private": True, "busyStatus": "free", "categories": ["Käufer"], "recurrence": None, "users": ["anna"]}, told)
    check("a new one of whole days", (days["start"], days["end"], days["allDay"]) == (at(day, "00:00"), at(day + timedelta(3), "00:00"), True), days)
    check_same("new appointments in Thunderbird", host, bird)

    events.change("check-single", """item.title = "Übergabe, später"; item.deleteProperty("LOCATION");""" + LATER.format(2))
    events.change("check-days", """item.title = "Urlaub, kürzer"; const end = item.endDate.clone(); end.day -= 1; item.endDate = end;""")
    settle(bird, "changed appointments in Thunderbird")
    now, days = host.ask("GET", f"appointments/{made['id']}"), host.ask("GET", f"appointments/{days['id']}")
    check("a changed appointment: title and time", (now["subject"], now["start"], now["end"], now["notes"]) == ("Übergabe, später", at(day, "15:00"), at(day, "16:30"), made["notes"]), now)
    if float(version) < 16:
        check("a changed appointment: the place removed", now["location"] is None, now)
    else:
        # From 16.0 on the provider leaves an empty place out, and what is left out of an appointment is kept (contract, "An element left out").
        check("a changed appointment: the place removed is left out, so the CRM keeps it", now["location"] == made["location"], now)
        put(host, now, notes="Neu")
        settle(bird, "the place comes back with the next change")
    check("changed whole days", (days["subject"], days["end"]) == ("Urlaub, kürzer", at(day + timedelta(2), "00:00")), days)
    check_same("changed appointments in Thunderbird", host, bird)

    events.delete("check-single")
    events.delete("check-days")
    settle(bird, "appointments deleted in Thunderbird")
    check("appointments deleted in Thunderbird: gone from the CRM", not any(one["id"] in (made["id"], days["id"]) for one in host.all("appointments")))
    check_same("appointments deleted in Thunderbird", host, bird)


def said_poorly(host, bird):
    """An edit changes nothing that the provider cannot say, as a participant without address, out of office and a second category, or says wrongly, as a category's umlauts."""
    day = coming()
    made = host.ask("POST", "appointments", {"subject": "Runde", "start": at(day, "11:00"), "end": at(day, "12:00"), "busyStatus": "oof", "categories": ["Eigentümer", "Kunde"],
                                             "participants": [{"name": "Erika Mustermann", "email": "erika@example.org"}, {"name": "Ohne Adresse", "email": None}]})
    settle(bird, "what Thunderbird cannot say")
    Items(bird, "calendars").change(event_of(bird, "Runde"), """item.title = "Runde, neu";""")
    settle(bird, "what Thunderbird cannot say, edited there")
    now = host.ask("GET", f"appointments/{made['id']}")
    check("what Thunderbird cannot say, edited there: nothing but the title is another", now == {**made, "subject": "Runde, neu"}, now)
    put(host, now, notes="Neu")
    settle(bird, "what Thunderbird cannot say, changed in the CRM after that")
    check_same("what Thunderbird cannot say, changed in the CRM after that", host, bird)


def series(host, bird):
    events, monday = Items(bird, "calendars"), coming(0)
    events.add("check-weekly", "SUMMARY:Sprechstunde", "LOCATION:Büro", f"DTSTART;{local(monday, '10:00')}", f"DTEND;{local(monday, '11:00')}", "RRULE:FREQ=WEEKLY;COUNT=8")
    settle(bird, "a weekly series by count")
    made = one(host.all("appointments"), subject="Sprechstunde")
    check("a weekly series by count: until is its last date", (made["recurrence"], made["excludedDates"]) == ({"frequency": "weekly", "interval": 1, "until": str(monday + 7 * WEEK)}, []), made)
    check_same("a weekly series by count", host, bird)

    events.change_occurrence("check-weekly", 1, """item.title = "Sprechstunde, verlegt"; """ + LATER.format(3))
    settle(bird, "a moved occurrence")
    now, moved = host.ask("GET", f"appointments/{made['id']}"), one(host.all("appointments"), subject="Sprechstunde, verlegt")
    check("a moved occurrence: an excluded date", now == {**made, "excludedDates": [str(monday + WEEK)]}, now)
    check("a moved occurrence: an appointment of its own", (moved["start"], moved["end"], moved["location"], moved["recurrence"]) == (at(monday + WEEK, "13:00"), at(monday + WEEK, "14:00"), "Büro", None), moved)
    check("a moved occurrence: a notice", notices(host, "recurrenceSimplified", made, moved), host.ask("GET", "sync/notices"))
    check_same("a moved occurrence", host, bird)

    events.delete_occurrence("check-weekly", 2)
    settle(bird, "a deleted occurrence")
    now = host.ask("GET", f"appointments/{made['id']}")
    check("a deleted occurrence: an excluded date", now["excludedDates"] == [str(monday + WEEK), str(monday + 3 * WEEK)], now)
    check_same("a deleted occurrence", host, bird)

    events.change("check-weekly", """item.title = "Sprechstunde, neu"; """ + LATER.format(-1))
    settle(bird, "a changed series")
    now = host.ask("GET", f"appointments/{made['id']}")
    check("a changed series: its title and times, and what was excluded stays so", (now["subject"], now["start"], now["excludedDates"]) == ("Sprechstunde, neu", at(monday, "09:00"), [str(monday + WEEK), str(monday + 3 * WEEK)]), now)
    check_same("a changed series", host, bird)

    events.add("check-days-weekly", "SUMMARY:Training", f"DTSTART;{local(monday, '18:00')}", f"DTEND;{local(monday, '19:00')}", "RRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR;COUNT=9")
    settle(bird, "a series on several weekdays")
    parts = sorted((part for part in host.all("appointments") if part["subject"] == "Training"), key=lambda part: part["start"])
    check("a series on several weekdays: one weekly series for each", [(part["start"], part["recurrence"]) for part in parts] == [
        (at(monday + timedelta(days), "18:00"), {"frequency": "weekly", "interval": 1, "until": str(monday + timedelta(days) + 2 * WEEK)}) for days in (0, 2, 4)], parts)
    check("a series on several weekdays: a notice", notices(host, "recurrenceSimplified", *parts), host.ask("GET", "sync/notices"))
    check_same("a series on several weekdays", host, bird)

    events.add("check-monthly", "SUMMARY:Abrechnung", f"DTSTART;VALUE=DATE:{coming():%Y%m%d}", f"DTEND;VALUE=DATE:{coming() + timedelta(1):%Y%m%d}", "RRULE:FREQ=MONTHLY;COUNT=4")
    settle(bird, "a monthly series of whole days")
    check_same("a monthly series of whole days", host, bird)
    monthly = one(host.all("appointments"), subject="Abrechnung")
    events.delete_occurrence("check-monthly", 1)
    settle(bird, "a deleted occurrence of whole days")
    excluded = host.ask("GET", f"appointments/{monthly['id']}")["excludedDates"]
    check("a deleted occurrence of whole days: an excluded date", excluded == [str(months_after(coming(), 1))], excluded)
    check_same("a deleted occurrence of whole days", host, bird)

    events.delete("check-weekly")
    events.delete("check-monthly")
    settle(bird, "series deleted in Thunderbird")
    check("series deleted in Thunderbird: gone from the CRM, the moved occurrence stays", [one["subject"] for one in host.all("appointments") if one["subject"].startswith(("Sprechstunde", "Abrechnung"))] == ["Sprechstunde, verlegt"])
    check_same("series deleted in Thunderbird", host, bird)


def notices(host, kind, *items):
    """Whether a notice of the kind names one of the items."""
    return any(notice["kind"] == kind and (notice["item"] or {}).get("id") in [item["id"] for item in items] for notice in host.ask("GET", "sync/notices")["items"])
