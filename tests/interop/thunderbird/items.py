"""The appointments or the tasks of a Thunderbird, read and written as its user would."""

HELPERS = """
const { setTimeout } = ChromeUtils.importESModule("resource://gre/modules/Timer.sys.mjs");
const { cal } = ChromeUtils.importESModule("resource:///modules/calendar/calUtils.sys.mjs");
const { CalEvent } = ChromeUtils.importESModule("resource:///modules/CalEvent.sys.mjs");
const { CalRecurrenceInfo } = ChromeUtils.importESModule("resource:///modules/CalRecurrenceInfo.sys.mjs");
const { CalTodo } = ChromeUtils.importESModule("resource:///modules/CalTodo.sys.mjs");
const sleep = ms => new Promise(done => setTimeout(done, ms));
const calendar = cal.manager.getCalendarById(input.calendar);
const all = async () => await calendar.getItemsAsArray(Ci.calICalendar.ITEM_FILTER_ALL_ITEMS, 0, null, null);
const find = async () => (await all()).find(one => one.id == input.uid);
const moment = time => time && (time.isDate ? time.icalString.replace(/(....)(..)(..)/, "$1-$2-$3") : new Date(time.nativeTime / 1000).toISOString().replace(".000Z", "Z"));
"""

# Occurrences are asked of Thunderbird, so that it is its reading of the rule that is compared.
READ_EVENT = """return Object.fromEntries((await all()).map(item => [item.id, {
  text: item.icalString, start: moment(item.startDate), end: moment(item.endDate), allDay: item.startDate.isDate, zone: item.startDate.timezone.tzid,
  clock: item.startDate.isDate ? "00:00" : `${item.startDate.hour}`.padStart(2, "0") + ":" + `${item.startDate.minute}`.padStart(2, "0"),
  occurrences: item.recurrenceInfo?.getOccurrenceDates(item.startDate, cal.createDateTime("20991231T000000Z"), 4).map(moment) ?? [],
  last: (rule => rule?.isFinite ? moment(rule.getOccurrences(item.startDate, item.startDate, cal.createDateTime("20991231T000000Z"), 0).at(-1)) : null)(item.recurrenceInfo?.getRecurrenceItemAt(0)),
  changed: item.recurrenceInfo?.getExceptionIds().length ?? 0,
}]));"""

READ_TASK = """return Object.fromEntries((await all()).map(item => {
  const alarm = item.getAlarms()[0];
  return [item.id, { text: item.icalString, start: moment(item.entryDate), due: moment(item.dueDate), completed: item.isCompleted, completedOn: moment(item.completedDate),
    reminder: alarm ? moment(cal.alarms.calculateAlarmDate(item, alarm).getInTimezone(cal.dtz.UTC)) : null }];
}));"""


class Items:
    """What is in the folder of a kind; `kind` is calendars or tasks."""

    def __init__(self, bird, kind):
        self.bird, self.kind = bird, kind

    def all(self):
        return self._run(READ_TASK if self.kind == "tasks" else READ_EVENT)

    def add(self, uid, *lines):
        name, maker = ("VTODO", "CalTodo") if self.kind == "tasks" else ("VEVENT", "CalEvent")
        text = "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", f"BEGIN:{name}", f"UID:{uid}", *lines, f"END:{name}", "END:VCALENDAR", ""])
        self._run(f"await calendar.addItem(new {maker}(input.text)); await sleep(3000);", text=text)
        return uid

    def change(self, uid, script, **values):
        """Changes an item as `script` does with `item`, a copy of it."""
        self._run("const old = await find(); const item = old.clone(); " + script + " await calendar.modifyItem(item, old); await sleep(3000);", uid=uid, **values)

    def change_occurrence(self, uid, number, script, **values):
        """Changes one occurrence, counted from 0, as `script` does with `item`."""
        self.change(uid, f"""const series = item; {OCCURRENCE}
            {{ const item = series.recurrenceInfo.getOccurrenceFor(ids[{number}]).clone(); {script} series.recurrenceInfo.modifyException(item, true); }}""", **values)

    def delete_occurrence(self, uid, number):
        self.change(uid, f"const series = item; {OCCURRENCE} series.recurrenceInfo.removeOccurrenceAt(ids[{number}]);")

    def delete(self, uid):
        self._run("await calendar.deleteItem(await find()); await sleep(3000);", uid=uid)

    def _run(self, script, **values):
        return self.bird.marionette.chrome(HELPERS + script, calendar=self.bird.targets[self.kind], **values)


OCCURRENCE = """const ids = series.recurrenceInfo.getOccurrences(series.startDate, cal.createDateTime("20991231T000000Z"), 30).map(one => one.recurrenceId);"""
