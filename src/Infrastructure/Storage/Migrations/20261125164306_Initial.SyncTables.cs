namespace OnOfficeSync.Storage.Migrations;

// The tables that devices' syncs touch with every change. EF Core can say neither STRICT nor WITHOUT ROWID nor a place for each foreign key.
public partial class Initial
{
    private const string SyncTables = """
        -- Who sees an item in the CRM, and whether the user's devices have it.
        CREATE TABLE item_users (
            user INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
            kind INTEGER NOT NULL,
            item INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE,
            released INTEGER NOT NULL,
            PRIMARY KEY (user, kind, item)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX IX_item_users_item ON item_users (item);

        -- The ids by which calendars know appointments.
        CREATE TABLE calendar_ids (
            item INTEGER PRIMARY KEY REFERENCES items (id) ON DELETE CASCADE,
            tenant INTEGER NOT NULL,
            uid TEXT NOT NULL
        ) STRICT;
        CREATE INDEX calendar_ids_uid ON calendar_ids (tenant, uid);

        -- By what a record is found that equals another. Key: a digest that tenant and kind have part in.
        CREATE TABLE match_keys (
            item INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE,
            key INTEGER NOT NULL,
            PRIMARY KEY (item, key)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX match_keys_key ON match_keys (key);

        -- A second number under which a device has an item that it added although it had it, from state since on (0: whether it knows the number is not known) until it is told in state ends to delete it (0: not told yet).
        -- Version, extras_version: what the item was then. Base, extras: what the device shows under the number.
        CREATE TABLE aliases (
            collection INTEGER NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            item INTEGER NOT NULL,
            version INTEGER NOT NULL,
            extras_version INTEGER NOT NULL,
            base BLOB NOT NULL,
            extras BLOB NOT NULL,
            since INTEGER NOT NULL,
            ends INTEGER NOT NULL,
            PRIMARY KEY (collection, number)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX aliases_item ON aliases (collection, item);

        -- A folder of a device that was forgotten, until it comes back: then it may still have its items by their numbers. Next_item_number: none from it on was given.
        CREATE TABLE left_folders (
            id INTEGER PRIMARY KEY,
            user INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
            device_id TEXT NOT NULL,
            kind INTEGER NOT NULL,
            next_item_number INTEGER NOT NULL,
            UNIQUE (user, device_id, kind)
        ) STRICT;

        -- Which number an item had there.
        CREATE TABLE left_numbers (
            folder INTEGER NOT NULL REFERENCES left_folders (id) ON DELETE CASCADE,
            item INTEGER NOT NULL,
            number INTEGER NOT NULL,
            PRIMARY KEY (folder, item)
        ) STRICT, WITHOUT ROWID;

        -- A series that a user made on a device and that takes several appointments. Pattern, start, made_through and excluded: the rule by which later ones are made; null if all are made.
        CREATE TABLE series (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            user INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
            pattern TEXT,
            start TEXT,
            made_through TEXT,
            excluded TEXT
        ) STRICT;
        CREATE INDEX series_due ON series (user, made_through) WHERE pattern IS NOT NULL;

        -- The appointments of a series. Original: the date of the occurrence that an appointment stands for that a device has changed; null for a part.
        CREATE TABLE series_items (
            item INTEGER PRIMARY KEY REFERENCES items (id) ON DELETE CASCADE,
            series INTEGER NOT NULL REFERENCES series (id) ON DELETE CASCADE,
            original TEXT
        ) STRICT;
        CREATE INDEX series_items_series ON series_items (series);

        -- What a user deleted on a device. No key to items: it outlives them.
        CREATE TABLE kept (
            user INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
            item INTEGER NOT NULL,
            kind INTEGER NOT NULL,
            at INTEGER NOT NULL,
            revision INTEGER NOT NULL,
            version INTEGER NOT NULL,
            document TEXT NOT NULL,
            PRIMARY KEY (user, item)
        ) STRICT;

        -- The place of an item's last change in the journal of each user who has it, or had. No key to items: it outlives them, to tell devices that they are gone.
        CREATE TABLE journal (
            item INTEGER NOT NULL,
            user INTEGER NOT NULL,
            kind INTEGER NOT NULL,
            sequence INTEGER NOT NULL,
            visible INTEGER NOT NULL,
            PRIMARY KEY (item, user)
        ) STRICT, WITHOUT ROWID;
        CREATE UNIQUE INDEX journal_order ON journal (user, kind, sequence);

        -- What the CRM has no field for, of one user.
        CREATE TABLE extras (
            item INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE,
            user INTEGER NOT NULL,
            version INTEGER NOT NULL,
            data BLOB NOT NULL,
            PRIMARY KEY (item, user)
        ) STRICT;

        -- Replaced snapshots (user 0) and extras that some device was given. No key to items: a device still has what is gone.
        CREATE TABLE history (
            item INTEGER NOT NULL,
            user INTEGER NOT NULL,
            version INTEGER NOT NULL,
            data BLOB NOT NULL,
            PRIMARY KEY (item, user, version)
        ) STRICT, WITHOUT ROWID;

        -- A record that a command of a device touched in the CRM, to be undone within 30 days; a command that touched several has so many rows in sequence, the first of which (part 0) has the id of the change. Device_id: as the device names
        -- itself, because it may be forgotten before. Named: the item that the device named, or made. Before and after: the record's document, null where there was none; the user's extras, null where they stayed; the series that the record
        -- belonged to, or that the command made, null where that stayed. No key to items: it outlives them. One table, since each more would cost every edit.
        CREATE TABLE device_changes (
            id INTEGER PRIMARY KEY,
            user INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
            at INTEGER NOT NULL,
            part INTEGER NOT NULL,
            parts INTEGER NOT NULL,
            device_id TEXT NOT NULL,
            kind INTEGER NOT NULL,
            command INTEGER NOT NULL,
            named INTEGER NOT NULL,
            undone_at INTEGER,
            item INTEGER NOT NULL,
            before TEXT,
            after TEXT,
            extras_before BLOB,
            extras_after BLOB,
            extras_version INTEGER NOT NULL,
            series_before TEXT,
            series_after TEXT
        ) STRICT;
        CREATE INDEX device_changes_user ON device_changes (user, at);

        CREATE TABLE collections (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            device INTEGER NOT NULL REFERENCES devices (id) ON DELETE CASCADE,
            kind INTEGER NOT NULL,
            epoch INTEGER NOT NULL,
            number INTEGER NOT NULL,
            previous_number INTEGER,
            cursor INTEGER NOT NULL,
            previous_cursor INTEGER NOT NULL,
            answer INTEGER,
            next_item_number INTEGER NOT NULL,
            settings BLOB NOT NULL,
            look_back INTEGER NOT NULL,
            open_tasks INTEGER NOT NULL,
            set_changes_at INTEGER,
            set_head INTEGER,
            set_room INTEGER,
            set_zone TEXT,
            answers INTEGER NOT NULL,
            sent INTEGER NOT NULL,
            first INTEGER NOT NULL,
            first_answers INTEGER NOT NULL,
            cap INTEGER NOT NULL,
            waits INTEGER NOT NULL,
            start_epoch INTEGER,
            start_settings BLOB,
            UNIQUE (device, kind)
        ) STRICT;

        -- What a device has of each item, and what it had before its newest state. No key to items: a device still has what is gone.
        CREATE TABLE held (
            collection INTEGER NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
            item INTEGER NOT NULL,
            number INTEGER NOT NULL,
            role INTEGER NOT NULL,
            version INTEGER NOT NULL,
            extras_version INTEGER NOT NULL,
            base BLOB,
            since INTEGER NOT NULL,
            before_version INTEGER NOT NULL,
            before_extras_version INTEGER NOT NULL,
            before_base BLOB,
            PRIMARY KEY (collection, item)
        ) STRICT, WITHOUT ROWID;
        CREATE UNIQUE INDEX held_number ON held (collection, number);
        CREATE INDEX held_gone ON held (collection, since) WHERE version = 0;

        CREATE TABLE commands (
            collection INTEGER NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
            subject TEXT NOT NULL,
            answer_number INTEGER NOT NULL,
            kind INTEGER NOT NULL,
            digest BLOB NOT NULL,
            progress INTEGER NOT NULL,
            outcome INTEGER NOT NULL,
            number INTEGER NOT NULL,
            item INTEGER NOT NULL,
            after_version INTEGER NOT NULL,
            after_extras_version INTEGER NOT NULL,
            after_base BLOB,
            PRIMARY KEY (collection, subject)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE answers (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            device INTEGER NOT NULL REFERENCES devices (id) ON DELETE CASCADE,
            request_digest BLOB NOT NULL,
            body BLOB NOT NULL
        ) STRICT;
        CREATE INDEX answers_device ON answers (device);

        -- An item that a device is not given as it is at these versions; at any other the row says nothing. Reason: why, as SetAsideReason numbers it.
        CREATE TABLE set_aside (
            collection INTEGER NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
            item INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE,
            version INTEGER NOT NULL,
            extras_version INTEGER NOT NULL,
            reason INTEGER NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (collection, item)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX set_aside_item ON set_aside (item);
        """;

    private const string DropSyncTables = """
        DROP TABLE set_aside;
        DROP TABLE answers;
        DROP TABLE commands;
        DROP TABLE held;
        DROP TABLE collections;
        DROP TABLE device_changes;
        DROP TABLE history;
        DROP TABLE extras;
        DROP TABLE journal;
        DROP TABLE kept;
        DROP TABLE series_items;
        DROP TABLE series;
        DROP TABLE left_numbers;
        DROP TABLE left_folders;
        DROP TABLE aliases;
        DROP TABLE match_keys;
        DROP TABLE calendar_ids;
        DROP TABLE item_users;
        """;
}
