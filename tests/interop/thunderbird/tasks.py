"""Tasks both ways."""
from datetime import datetime, timedelta

import checking
from appointments import at, coming, local, notices
from checking import check, one, settle
from ical import HOME, actual_task, expected_task
from items import Items


def check_same(what, host, bird, may_be_more=False):
    """Field by field: each task of anna is one in Thunderbird, and none there is anything else."""
    checking.check_same(f"{what}: tasks", [expected_task(task) for task in host.all("tasks")], [actual_task(task) for task in Items(bird, "tasks").all().values()], may_be_more)


def from_the_crm(host, bird):
    day = coming()
    rich = host.ask("POST", "tasks", {
        "subject": "Exposé senden, heute; an Ägidius", "notes": "Erste Zeile\nzweite – mit € und 🙂", "start": str(day), "due": str(day + timedelta(2)), "priority": "high", "private": True,
        "reminder": at(day + timedelta(1), "08:30"), "categories": ["Kunde", "Käufer"]})
    bare = host.ask("POST", "tasks", {"subject": "Anrufen", "priority": "low"})
    done = host.ask("POST", "tasks", {"subject": "Erledigtes", "due": str(day), "status": "completed", "completedOn": str(datetime.now(HOME).date() - timedelta(1))})
    settle(bird, "new tasks in the CRM")
    check_same("new tasks in the CRM", host, bird)

    host.ask("PUT", f"tasks/{rich['id']}", {**rich, "subject": "Exposé gesendet", "priority": "normal", "reminder": None, "categories": [], "private": False, "due": str(day + timedelta(4)), "status": "completed"})
    host.ask("PUT", f"tasks/{bare['id']}", {**bare, "due": str(day), "reminder": at(day, "09:00")})
    host.ask("PUT", f"tasks/{done['id']}", {**done, "status": "notStarted", "completedOn": None})
    settle(bird, "changed tasks in the CRM")
    check_same("changed tasks in the CRM", host, bird)

    for task in (rich, bare, done):
        host.ask("DELETE", f"tasks/{task['id']}")
    settle(bird, "tasks deleted in the CRM")
    check_same("tasks deleted in the CRM", host, bird)


def from_thunderbird(host, bird):
    items, day = Items(bird, "tasks"), coming()
    items.add("check-task", "SUMMARY:Schlüssel holen", "DESCRIPTION:Beim\\nHausmeister – €", f"DTSTART;{local(day, '00:00')}", f"DUE;{local(day + timedelta(2), '00:00')}", "PRIORITY:1", "CLASS:PRIVATE",
              "CATEGORIES:Käufer", "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER;RELATED=START:PT9H", "END:VALARM")
    items.add("check-bare", "SUMMARY:Irgendwann")
    settle(bird, "new tasks in Thunderbird")
    made, bare = (one(host.all("tasks"), subject=subject) for subject in ("Schlüssel holen", "Irgendwann"))
    told = {field: made[field] for field in ("notes", "start", "due", "priority", "status", "completedOn", "reminder", "timeZone", "private", "categories", "users")}
    check("a new task: all fields", told == {
        "notes": "Beim\nHausmeister – €", "start": str(day), "due": str(day + timedelta(2)), "priority": "high", "status": "notStarted", "completedOn": None, "reminder": at(day, "09:00"),
        "timeZone": "Europe/Berlin", "private": True, "categories": ["Käufer"], "users": ["anna"]}, told)
    check("a new task with a subject alone", (bare["start"], bare["due"], bare["reminder"], bare["status"]) == (None, None, None, "notStarted"), bare)
    check_same("new tasks in Thunderbird", host, bird)

    items.change("check-task", """item.title = "Schlüssel geholt"; item.isCompleted = true;""")
    settle(bird, "a task completed in Thunderbird")
    now = host.ask("GET", f"tasks/{made['id']}")
    check("a task completed in Thunderbird", (now["subject"], now["status"], now["completedOn"], now["due"]) == ("Schlüssel geholt", "completed", str(datetime.now(HOME).date()), made["due"]), now)
    check_same("a task completed in Thunderbird", host, bird)
    items.change("check-task", "item.isCompleted = false;")
    settle(bird, "a task taken up again in Thunderbird")
    now = host.ask("GET", f"tasks/{made['id']}")
    check("a task taken up again in Thunderbird", (now["status"], now["completedOn"]) == ("notStarted", None), now)
    check_same("a task taken up again in Thunderbird", host, bird)

    items.change("check-bare", """item.entryDate = cal.createDateTime(input.start); item.recurrenceInfo = new CalRecurrenceInfo(item); item.recurrenceInfo.appendRecurrenceItem(cal.createRecurrenceRule("RRULE:FREQ=WEEKLY"));""",
                 start=f"{day:%Y%m%d}T090000Z")
    settle(bird, "a task made a series in Thunderbird")
    check("a task made a series in Thunderbird: a notice", notices(host, "recurrenceSimplified", bare), host.ask("GET", "sync/notices"))
    check_same("a task made a series in Thunderbird", host, bird)

    items.delete("check-task")
    items.delete("check-bare")
    settle(bird, "tasks deleted in Thunderbird")
    check("tasks deleted in Thunderbird: gone from the CRM", not any(task["id"] in (made["id"], bare["id"]) for task in host.all("tasks")))
    check_same("tasks deleted in Thunderbird", host, bird)
