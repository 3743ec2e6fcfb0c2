"""The server and a real Thunderbird, the three kinds both ways. Usage: check.py HOST_DLL WORK_DIRECTORY VERSION; prints what failed and the count."""
import sys
import traceback

import appointments
import checking
import contacts
import tasks
from checking import check, settle, sync
from contacts import KEPT_BESIDE, NEW
from host import Host
from thunderbird import Thunderbird
from vcard import Card


def check_all_same(what, host, bird, may_be_more=False):
    for kind in (contacts, appointments, tasks):
        kind.check_same(what, host, bird, may_be_more)


def around(host, bird, work, version):
    host.restart()
    # The first request may go over a connection that the restart has cut.
    bird.sync()
    sync(bird, "after a restart", quiet=True)
    second = Thunderbird("second", work)
    try:
        second.add_account(host.url, "demo\\anna", "demo", version)
        check_all_same("a second Thunderbird", host, second)
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
    check_all_same("the password back", host, bird)

    # The provider keeps what it has when it starts over, also what comes again under another ServerId.
    before = {resource: len(host.all(resource)) for resource in ("addresses", "appointments", "tasks")}
    for device in host.ask("GET", "sync/devices")["items"]:
        host.ask("DELETE", f"sync/devices/{device['deviceId']}")
    bird.sync()
    sync(bird, "the device forgotten, and a second sync")
    check_all_same("the device forgotten", host, bird, may_be_more=True)
    check("the device forgotten: nothing is doubled in the CRM", all(len(host.all(resource)) == count for resource, count in before.items()), before)


def main(dll, work, version):
    for addresses, name in ((50, "few"), (200, "many")):
        host, bird = Host(dll, work, addresses), None
        try:
            bird = Thunderbird(name, work)
            bird.add_account(host.url, "demo\\anna", "demo", version)
            settle(bird, f"first sync of {addresses}")
            check(f"it speaks {version}", [device["protocolVersion"] for device in host.ask("GET", "sync/devices")["items"]] == [version], host.ask("GET", "sync/devices"))
            check_all_same(f"first sync of {addresses}", host, bird)
            check("a birthday on 29 February is among them", any(Card(text).first("BDAY").endswith("0229") for text in bird.cards().values()))
            if addresses == 200:
                contacts.from_thunderbird(host, bird)
                contacts.edits_in_thunderbird(host, bird, version)
                contacts.edits_in_the_crm(host, bird)
                appointments.from_the_crm(host, bird)
                appointments.from_thunderbird(host, bird, version)
                appointments.said_poorly(host, bird)
                appointments.series(host, bird)
                tasks.from_the_crm(host, bird)
                tasks.from_thunderbird(host, bird)
                around(host, bird, work, version)
        except (AssertionError, KeyError, RuntimeError, StopIteration):
            check("no step is broken off", False, traceback.format_exc())
        finally:
            if bird:
                bird.close()
            host.stop()
        check(f"no warning and no error in the server's log ({addresses})", not host.complaints(), host.complaints())
    print(f"{version}: {checking.passed} passed, {checking.failed} failed")
    return 1 if checking.failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
