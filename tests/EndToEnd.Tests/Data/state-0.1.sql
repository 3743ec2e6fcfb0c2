PRAGMA user_version=1;
CREATE TABLE "__EFMigrationsLock" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY,
    "Timestamp" TEXT NOT NULL
);
CREATE TABLE "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);
CREATE TABLE "tenants" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_tenants" PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "zpush_module" INTEGER NOT NULL,
    "maintenance_enabled" INTEGER NOT NULL,
    "maintenance_retry_after" INTEGER NOT NULL,
    "sequence" INTEGER NOT NULL
);
CREATE TABLE "items" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_items" PRIMARY KEY AUTOINCREMENT,
    "tenant" INTEGER NOT NULL,
    "kind" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "snapshot" BLOB NOT NULL,
    CONSTRAINT "FK_items_tenants_tenant" FOREIGN KEY ("tenant") REFERENCES "tenants" ("id") ON DELETE CASCADE
);
CREATE TABLE "users" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_users" PRIMARY KEY AUTOINCREMENT,
    "tenant" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "email" TEXT NULL,
    "administrator" INTEGER NOT NULL,
    "sync_right" INTEGER NOT NULL,
    "zpush_right" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "enabled" INTEGER NOT NULL,
    "addresses" TEXT NOT NULL,
    "appointments" TEXT NOT NULL,
    "tasks" TEXT NOT NULL,
    "locked" INTEGER NOT NULL,
    CONSTRAINT "FK_users_tenants_tenant" FOREIGN KEY ("tenant") REFERENCES "tenants" ("id") ON DELETE CASCADE
);
CREATE TABLE "records" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_records" PRIMARY KEY,
    "revision" INTEGER NOT NULL,
    "sort_name" TEXT NOT NULL,
    "search" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    CONSTRAINT "FK_records_items_id" FOREIGN KEY ("id") REFERENCES "items" ("id") ON DELETE CASCADE
);
CREATE TABLE "devices" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_devices" PRIMARY KEY AUTOINCREMENT,
    "user" INTEGER NOT NULL,
    "device_id" TEXT NOT NULL,
    "device_type" TEXT NOT NULL,
    "model" TEXT NULL,
    "operating_system" TEXT NULL,
    "friendly_name" TEXT NULL,
    "user_agent" TEXT NULL,
    "protocol_version" TEXT NOT NULL,
    "first_seen" INTEGER NOT NULL,
    "last_sync" INTEGER NULL,
    "policy_key" INTEGER NOT NULL,
    "pending_policy_key" INTEGER NOT NULL,
    "folder_epoch" INTEGER NOT NULL,
    "folder_number" INTEGER NOT NULL,
    "folder_shown" INTEGER NOT NULL,
    "folder_previous_number" INTEGER NOT NULL,
    "folder_previous_shown" INTEGER NOT NULL,
    "wipe_scope" INTEGER NULL,
    "wipe_state" INTEGER NULL,
    "wipe_ordered" INTEGER NULL,
    "wipe_answered" INTEGER NULL,
    CONSTRAINT "FK_devices_users_user" FOREIGN KEY ("user") REFERENCES "users" ("id") ON DELETE CASCADE
);
CREATE TABLE "failed_sign_ins" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_failed_sign_ins" PRIMARY KEY AUTOINCREMENT,
    "user" INTEGER NOT NULL,
    "device" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "FK_failed_sign_ins_users_user" FOREIGN KEY ("user") REFERENCES "users" ("id") ON DELETE CASCADE
);
CREATE TABLE "notices" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_notices" PRIMARY KEY AUTOINCREMENT,
    "user" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "item_kind" INTEGER NOT NULL,
    "item" INTEGER NULL,
    "device_id" TEXT NULL,
    "text" TEXT NOT NULL,
    "details" TEXT NOT NULL,
    CONSTRAINT "FK_notices_users_user" FOREIGN KEY ("user") REFERENCES "users" ("id") ON DELETE CASCADE
);
CREATE TABLE item_users (
    user INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    kind INTEGER NOT NULL,
    item INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE,
    released INTEGER NOT NULL,
    PRIMARY KEY (user, kind, item)
) STRICT, WITHOUT ROWID;
CREATE TABLE calendar_ids (
    item INTEGER PRIMARY KEY REFERENCES items (id) ON DELETE CASCADE,
    tenant INTEGER NOT NULL,
    uid TEXT NOT NULL
) STRICT;
CREATE TABLE match_keys (
    item INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE,
    key INTEGER NOT NULL,
    PRIMARY KEY (item, key)
) STRICT, WITHOUT ROWID;
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
CREATE TABLE left_folders (
    id INTEGER PRIMARY KEY,
    user INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    device_id TEXT NOT NULL,
    kind INTEGER NOT NULL,
    next_item_number INTEGER NOT NULL,
    UNIQUE (user, device_id, kind)
) STRICT;
CREATE TABLE left_numbers (
    folder INTEGER NOT NULL REFERENCES left_folders (id) ON DELETE CASCADE,
    item INTEGER NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (folder, item)
) STRICT, WITHOUT ROWID;
CREATE TABLE series (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    user INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    pattern TEXT,
    start TEXT,
    made_through TEXT,
    excluded TEXT
) STRICT;
CREATE TABLE series_items (
    item INTEGER PRIMARY KEY REFERENCES items (id) ON DELETE CASCADE,
    series INTEGER NOT NULL REFERENCES series (id) ON DELETE CASCADE,
    original TEXT
) STRICT;
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
CREATE TABLE journal (
    item INTEGER NOT NULL,
    user INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    visible INTEGER NOT NULL,
    left_at INTEGER,
    subject TEXT,
    hold INTEGER,
    PRIMARY KEY (item, user)
) STRICT, WITHOUT ROWID;
CREATE TABLE extras (
    item INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE,
    user INTEGER NOT NULL,
    version INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (item, user)
) STRICT;
CREATE TABLE history (
    item INTEGER NOT NULL,
    user INTEGER NOT NULL,
    version INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (item, user, version)
) STRICT, WITHOUT ROWID;
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
CREATE TABLE holds (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    user INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    kind INTEGER NOT NULL,
    collection INTEGER REFERENCES collections (id) ON DELETE CASCADE,
    device_id TEXT,
    at INTEGER NOT NULL,
    decided_at INTEGER
) STRICT;
CREATE TABLE withheld (
    hold INTEGER NOT NULL REFERENCES holds (id) ON DELETE CASCADE,
    item INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (hold, item)
) STRICT, WITHOUT ROWID;
CREATE TABLE answers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    device INTEGER NOT NULL REFERENCES devices (id) ON DELETE CASCADE,
    request_digest BLOB NOT NULL,
    body BLOB NOT NULL
) STRICT;
CREATE TABLE set_aside (
    collection INTEGER NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
    item INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    extras_version INTEGER NOT NULL,
    reason INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (collection, item)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX "IX_devices_user_device_id" ON "devices" ("user", "device_id");
CREATE INDEX "IX_failed_sign_ins_user" ON "failed_sign_ins" ("user");
CREATE INDEX "IX_notices_user" ON "notices" ("user");
CREATE UNIQUE INDEX "IX_tenants_name_key" ON "tenants" ("name_key");
CREATE UNIQUE INDEX "IX_users_tenant_name_key" ON "users" ("tenant", "name_key");
CREATE INDEX IX_item_users_item ON item_users (item);
CREATE INDEX calendar_ids_uid ON calendar_ids (tenant, uid);
CREATE INDEX match_keys_key ON match_keys (key);
CREATE INDEX aliases_item ON aliases (collection, item);
CREATE INDEX series_due ON series (user, made_through) WHERE pattern IS NOT NULL;
CREATE INDEX series_items_series ON series_items (series);
CREATE UNIQUE INDEX journal_order ON journal (user, kind, sequence);
CREATE INDEX journal_left ON journal (user, kind, left_at) WHERE left_at IS NOT NULL;
CREATE INDEX device_changes_user ON device_changes (user, at);
CREATE UNIQUE INDEX held_number ON held (collection, number);
CREATE INDEX held_gone ON held (collection, since) WHERE version = 0;
CREATE INDEX holds_user ON holds (user, kind, collection);
CREATE INDEX holds_collection ON holds (collection);
CREATE INDEX answers_device ON answers (device);
CREATE INDEX set_aside_item ON set_aside (item);
INSERT INTO "__EFMigrationsHistory"("MigrationId","ProductVersion") VALUES('20261125164306_Initial','10.0.15');
INSERT INTO "tenants"("id","name","name_key","zpush_module","maintenance_enabled","maintenance_retry_after","sequence") VALUES(1,'demo','DEMO',1,0,300,19);
INSERT INTO "sqlite_sequence"("name","seq") VALUES('tenants',1);
INSERT INTO "sqlite_sequence"("name","seq") VALUES('users',4);
INSERT INTO "sqlite_sequence"("name","seq") VALUES('items',10);
INSERT INTO "sqlite_sequence"("name","seq") VALUES('devices',12);
INSERT INTO "sqlite_sequence"("name","seq") VALUES('collections',9);
INSERT INTO "sqlite_sequence"("name","seq") VALUES('answers',9);
INSERT INTO "items"("id","tenant","kind","version","snapshot") VALUES(1,1,1,1,X'010B45696E732C204AC3B6726703054AC3B67267040445696E730C0A313938302D30322D32390E184572737465205A65696C650A5A7765697465205A65696C65');
INSERT INTO "items"("id","tenant","kind","version","snapshot") VALUES(2,1,1,1,X'010B5A7765692C204AC3B6726703054AC3B6726704045A7765690C0A313938302D30322D32390E184572737465205A65696C650A5A7765697465205A65696C65');
INSERT INTO "items"("id","tenant","kind","version","snapshot") VALUES(3,1,1,4,X'010B447265692C204AC3B6726703054AC3B67267040444726569090A53746164742031362E310C0A313938302D30322D32390E184572737465205A65696C650A5A7765697465205A65696C65');
INSERT INTO "items"("id","tenant","kind","version","snapshot") VALUES(4,1,1,4,X'010B566965722C204AC3B6726703054AC3B672670404566965720608566F6E2031362E310C0A313938302D30322D32390E184572737465205A65696C650A5A7765697465205A65696C65');
INSERT INTO "items"("id","tenant","kind","version","snapshot") VALUES(5,1,2,1,X'010553657269650413323032362D30312D30355430393A30303A30300513323032362D30312D30355431303A30303A3030060D4575726F70652F4265726C696E0C087765656B6C792031');
INSERT INTO "items"("id","tenant","kind","version","snapshot") VALUES(6,1,3,1,X'0109417566676162652031040A323032362D31322D30330814323032362D31322D30335430373A30303A30305A0B0D4575726F70652F4265726C696E');
INSERT INTO "items"("id","tenant","kind","version","snapshot") VALUES(7,1,3,1,X'010941756667616265203202054E6F74697A0B0D4575726F70652F4265726C696E');
INSERT INTO "items"("id","tenant","kind","version","snapshot") VALUES(8,1,1,1,X'01074E657520322E3504074E657520322E35200C303137312031323334353637');
INSERT INTO "items"("id","tenant","kind","version","snapshot") VALUES(9,1,1,1,X'01084E65752031342E3104084E65752031342E31200C303137312031323334353637');
INSERT INTO "items"("id","tenant","kind","version","snapshot") VALUES(10,1,1,1,X'01084E65752031362E3104084E65752031362E31200C303137312031323334353637');
INSERT INTO "users"("id","tenant","name","name_key","display_name","email","administrator","sync_right","zpush_right","language","time_zone","password_hash","enabled","addresses","appointments","tasks","locked") VALUES(1,1,'anna','ANNA','Anna Arnold','anna@example.org',0,1,1,'de','Europe/Berlin','pbkdf2-sha512$210000$40Sh3xvbX8zkDSVkE/D+3g==$IDjcgezSHhrtJhAnnp4TtyKcli3dJPSY8ewLCpukE3A=',1,'TwoWay','TwoWay','TwoWay',0);
INSERT INTO "users"("id","tenant","name","name_key","display_name","email","administrator","sync_right","zpush_right","language","time_zone","password_hash","enabled","addresses","appointments","tasks","locked") VALUES(2,1,'ben','BEN','Ben Böhm','ben@example.org',0,1,1,'de','Europe/Berlin','pbkdf2-sha512$210000$LMdl3ZmQblYuW47m3Pii1w==$AQRol3veQYlyrhKmF0vYLvyM4lMvxgYOr7C6dSdHcOY=',1,'TwoWay','TwoWay','TwoWay',0);
INSERT INTO "users"("id","tenant","name","name_key","display_name","email","administrator","sync_right","zpush_right","language","time_zone","password_hash","enabled","addresses","appointments","tasks","locked") VALUES(3,1,'carla','CARLA','Carla Çelik','carla@example.org',0,1,1,'de','Europe/Berlin','pbkdf2-sha512$210000$lAsfzoE4m678KUVrKtzjCA==$Qk0TC8jUnhq+mjLLPbXwKBBmISGm8mnpMEMLlGjgSf8=',1,'TwoWay','TwoWay','TwoWay',0);
INSERT INTO "users"("id","tenant","name","name_key","display_name","email","administrator","sync_right","zpush_right","language","time_zone","password_hash","enabled","addresses","appointments","tasks","locked") VALUES(4,1,'admin','ADMIN','Administrator','admin@example.org',1,1,1,'de','Europe/Berlin','pbkdf2-sha512$210000$kbF37hsDpzB5Suf2m534eQ==$vjuGojfYUaIfhOfKbKInkX33ayaWKAoEvfe6bYSYhrU=',1,'TwoWay','TwoWay','TwoWay',0);
INSERT INTO "records"("id","revision","sort_name","search","document") VALUES(1,1,'eins, jorg',' jörg eins','{"v":1,"firstName":"Jörg","lastName":"Eins","birthday":"1980-02-29","notes":"Erste Zeile\nZweite Zeile","users":["anna","ben"],"releasedFor":["anna","ben"],"nextEntry":1}');
INSERT INTO "records"("id","revision","sort_name","search","document") VALUES(2,1,'zwei, jorg',' jörg zwei','{"v":1,"firstName":"Jörg","lastName":"Zwei","birthday":"1980-02-29","notes":"Erste Zeile\nZweite Zeile","users":["anna","ben"],"releasedFor":["anna","ben"],"nextEntry":1}');
INSERT INTO "records"("id","revision","sort_name","search","document") VALUES(3,4,'drei, jorg',' jörg drei','{"v":1,"firstName":"Jörg","lastName":"Drei","city":"Stadt 16.1","birthday":"1980-02-29","notes":"Erste Zeile\nZweite Zeile","users":["anna","ben"],"releasedFor":["anna","ben"],"nextEntry":1}');
INSERT INTO "records"("id","revision","sort_name","search","document") VALUES(4,4,'vier, jorg',' jörg vier','{"v":1,"firstName":"Jörg","lastName":"Vier","jobTitle":"Von 16.1","birthday":"1980-02-29","notes":"Erste Zeile\nZweite Zeile","users":["anna","ben"],"releasedFor":["anna","ben"],"nextEntry":1}');
INSERT INTO "records"("id","revision","sort_name","search","document") VALUES(5,1,'','','{"v":1,"subject":"Serie","start":"2026-01-05T09:00:00","end":"2026-01-05T10:00:00","timeZone":"Europe/Berlin","allDay":false,"private":false,"busyStatus":"Busy","recurrence":"weekly 1","users":["anna"]}');
INSERT INTO "records"("id","revision","sort_name","search","document") VALUES(6,1,'','','{"v":1,"subject":"Aufgabe 1","due":"2026-12-03","priority":"Normal","status":"NotStarted","reminder":"2026-12-03T08:00:00","timeZone":"Europe/Berlin","private":false,"users":["anna"]}');
INSERT INTO "records"("id","revision","sort_name","search","document") VALUES(7,1,'','','{"v":1,"subject":"Aufgabe 2","notes":"Notiz","priority":"Normal","status":"NotStarted","timeZone":"Europe/Berlin","private":false,"users":["anna"]}');
INSERT INTO "records"("id","revision","sort_name","search","document") VALUES(8,1,'neu 2.5',' neu 2.5 5','{"v":1,"lastName":"Neu 2.5","phones":[{"id":"1","value":"0171 1234567","type":"Mobile","standard":true,"slot":"Mobile"}],"users":["anna"],"releasedFor":["anna"],"nextEntry":2}');
INSERT INTO "records"("id","revision","sort_name","search","document") VALUES(9,1,'neu 14.1',' neu 14.1 1','{"v":1,"lastName":"Neu 14.1","phones":[{"id":"1","value":"0171 1234567","type":"Mobile","standard":true,"slot":"Mobile"}],"users":["anna"],"releasedFor":["anna"],"nextEntry":2}');
INSERT INTO "records"("id","revision","sort_name","search","document") VALUES(10,1,'neu 16.1',' neu 16.1 1','{"v":1,"lastName":"Neu 16.1","phones":[{"id":"1","value":"0171 1234567","type":"Mobile","standard":true,"slot":"Mobile"}],"users":["anna"],"releasedFor":["anna"],"nextEntry":2}');
INSERT INTO "devices"("id","user","device_id","device_type","model","operating_system","friendly_name","user_agent","protocol_version","first_seen","last_sync","policy_key","pending_policy_key","folder_epoch","folder_number","folder_shown","folder_previous_number","folder_previous_shown","wipe_scope","wipe_state","wipe_ordered","wipe_answered") VALUES(1,1,'PHONE25','VirtualPhone',NULL,NULL,NULL,NULL,'2.5',1795644432785,1795644432892,1050618726,25025131,1381016929,1,14,0,0,NULL,NULL,NULL,NULL);
INSERT INTO "devices"("id","user","device_id","device_type","model","operating_system","friendly_name","user_agent","protocol_version","first_seen","last_sync","policy_key","pending_policy_key","folder_epoch","folder_number","folder_shown","folder_previous_number","folder_previous_shown","wipe_scope","wipe_state","wipe_ordered","wipe_answered") VALUES(5,1,'PHONE141','VirtualPhone','VirtualPhone','Virtual 1.0','Virtual PHONE141','VirtualPhone/1.0','14.1',1795644433287,1795644433296,1317745742,1572336697,1337425098,1,14,0,0,NULL,NULL,NULL,NULL);
INSERT INTO "devices"("id","user","device_id","device_type","model","operating_system","friendly_name","user_agent","protocol_version","first_seen","last_sync","policy_key","pending_policy_key","folder_epoch","folder_number","folder_shown","folder_previous_number","folder_previous_shown","wipe_scope","wipe_state","wipe_ordered","wipe_answered") VALUES(9,1,'PHONE161','VirtualPhone','VirtualPhone','Virtual 1.0','Virtual PHONE161','VirtualPhone/1.0','16.1',1795644433357,1795644433365,15099946,806704715,2365403703,1,14,0,0,NULL,NULL,NULL,NULL);
INSERT INTO "item_users"("user","kind","item","released") VALUES(1,1,1,1);
INSERT INTO "item_users"("user","kind","item","released") VALUES(1,1,2,1);
INSERT INTO "item_users"("user","kind","item","released") VALUES(1,1,3,1);
INSERT INTO "item_users"("user","kind","item","released") VALUES(1,1,4,1);
INSERT INTO "item_users"("user","kind","item","released") VALUES(1,1,8,1);
INSERT INTO "item_users"("user","kind","item","released") VALUES(1,1,9,1);
INSERT INTO "item_users"("user","kind","item","released") VALUES(1,1,10,1);
INSERT INTO "item_users"("user","kind","item","released") VALUES(1,2,5,1);
INSERT INTO "item_users"("user","kind","item","released") VALUES(1,3,6,1);
INSERT INTO "item_users"("user","kind","item","released") VALUES(1,3,7,1);
INSERT INTO "item_users"("user","kind","item","released") VALUES(2,1,1,1);
INSERT INTO "item_users"("user","kind","item","released") VALUES(2,1,2,1);
INSERT INTO "item_users"("user","kind","item","released") VALUES(2,1,3,1);
INSERT INTO "item_users"("user","kind","item","released") VALUES(2,1,4,1);
INSERT INTO "match_keys"("item","key") VALUES(10,-6452880121959141629);
INSERT INTO "match_keys"("item","key") VALUES(5,-2695263037373605235);
INSERT INTO "match_keys"("item","key") VALUES(6,-945380179405219821);
INSERT INTO "match_keys"("item","key") VALUES(8,3903900668451866167);
INSERT INTO "match_keys"("item","key") VALUES(9,7170288594450457787);
INSERT INTO "journal"("item","user","kind","sequence","visible","left_at","subject","hold") VALUES(1,1,1,1,1,NULL,NULL,NULL);
INSERT INTO "journal"("item","user","kind","sequence","visible","left_at","subject","hold") VALUES(1,2,1,1,1,NULL,NULL,NULL);
INSERT INTO "journal"("item","user","kind","sequence","visible","left_at","subject","hold") VALUES(2,1,1,16,1,NULL,NULL,NULL);
INSERT INTO "journal"("item","user","kind","sequence","visible","left_at","subject","hold") VALUES(2,2,1,2,1,NULL,NULL,NULL);
INSERT INTO "journal"("item","user","kind","sequence","visible","left_at","subject","hold") VALUES(3,1,1,17,1,NULL,NULL,NULL);
INSERT INTO "journal"("item","user","kind","sequence","visible","left_at","subject","hold") VALUES(3,2,1,17,1,NULL,NULL,NULL);
INSERT INTO "journal"("item","user","kind","sequence","visible","left_at","subject","hold") VALUES(4,1,1,19,1,NULL,NULL,NULL);
INSERT INTO "journal"("item","user","kind","sequence","visible","left_at","subject","hold") VALUES(4,2,1,19,1,NULL,NULL,NULL);
INSERT INTO "journal"("item","user","kind","sequence","visible","left_at","subject","hold") VALUES(5,1,2,5,1,NULL,NULL,NULL);
INSERT INTO "journal"("item","user","kind","sequence","visible","left_at","subject","hold") VALUES(6,1,3,6,1,NULL,NULL,NULL);
INSERT INTO "journal"("item","user","kind","sequence","visible","left_at","subject","hold") VALUES(7,1,3,7,1,NULL,NULL,NULL);
INSERT INTO "journal"("item","user","kind","sequence","visible","left_at","subject","hold") VALUES(8,1,1,10,1,NULL,NULL,NULL);
INSERT INTO "journal"("item","user","kind","sequence","visible","left_at","subject","hold") VALUES(9,1,1,14,1,NULL,NULL,NULL);
INSERT INTO "journal"("item","user","kind","sequence","visible","left_at","subject","hold") VALUES(10,1,1,18,1,NULL,NULL,NULL);
INSERT INTO "extras"("item","user","version","data") VALUES(2,1,3,X'34010A03766F6E2031362E3100');
INSERT INTO "history"("item","user","version","data") VALUES(2,1,1,X'34010903766F6E20322E3500');
INSERT INTO "history"("item","user","version","data") VALUES(2,1,2,X'34010A03766F6E2031342E3100');
INSERT INTO "history"("item","user","version","data") VALUES(3,0,1,X'010B447265692C204AC3B6726703054AC3B672670404447265690C0A313938302D30322D32390E184572737465205A65696C650A5A7765697465205A65696C65');
INSERT INTO "history"("item","user","version","data") VALUES(3,0,2,X'010B447265692C204AC3B6726703054AC3B672670404447265690909537461647420322E350C0A313938302D30322D32390E184572737465205A65696C650A5A7765697465205A65696C65');
INSERT INTO "history"("item","user","version","data") VALUES(3,0,3,X'010B447265692C204AC3B6726703054AC3B67267040444726569090A53746164742031342E310C0A313938302D30322D32390E184572737465205A65696C650A5A7765697465205A65696C65');
INSERT INTO "history"("item","user","version","data") VALUES(4,0,2,X'010B566965722C204AC3B6726703054AC3B672670404566965720607566F6E20322E350C0A313938302D30322D32390E184572737465205A65696C650A5A7765697465205A65696C65');
INSERT INTO "history"("item","user","version","data") VALUES(4,0,3,X'010B566965722C204AC3B6726703054AC3B672670404566965720608566F6E2031342E310C0A313938302D30322D32390E184572737465205A65696C650A5A7765697465205A65696C65');
INSERT INTO "device_changes"("id","user","at","part","parts","device_id","kind","command","named","undone_at","item","before","after","extras_before","extras_after","extras_version","series_before","series_after") VALUES(1,1,1795644433057,0,1,'PHONE25',1,2,2,NULL,2,'{"v":1,"firstName":"Jörg","lastName":"Zwei","birthday":"1980-02-29","notes":"Erste Zeile\nZweite Zeile","users":["anna","ben"],"releasedFor":["anna","ben"],"nextEntry":1}','{"v":1,"firstName":"Jörg","lastName":"Zwei","birthday":"1980-02-29","notes":"Erste Zeile\nZweite Zeile","users":["anna","ben"],"releasedFor":["anna","ben"],"nextEntry":1}',X'',X'34010903766F6E20322E3500',0,NULL,NULL);
INSERT INTO "device_changes"("id","user","at","part","parts","device_id","kind","command","named","undone_at","item","before","after","extras_before","extras_after","extras_version","series_before","series_after") VALUES(2,1,1795644433215,0,1,'PHONE25',1,1,8,NULL,8,NULL,'{"v":1,"lastName":"Neu 2.5","phones":[{"id":"1","value":"0171 1234567","type":"Mobile","standard":true,"slot":"Mobile"}],"users":["anna"],"releasedFor":["anna"],"nextEntry":2}',NULL,NULL,0,NULL,NULL);
INSERT INTO "device_changes"("id","user","at","part","parts","device_id","kind","command","named","undone_at","item","before","after","extras_before","extras_after","extras_version","series_before","series_after") VALUES(3,1,1795644433215,0,1,'PHONE25',1,2,4,NULL,4,'{"v":1,"firstName":"Jörg","lastName":"Vier","birthday":"1980-02-29","notes":"Erste Zeile\nZweite Zeile","users":["anna","ben"],"releasedFor":["anna","ben"],"nextEntry":1}','{"v":1,"firstName":"Jörg","lastName":"Vier","jobTitle":"Von 2.5","birthday":"1980-02-29","notes":"Erste Zeile\nZweite Zeile","users":["anna","ben"],"releasedFor":["anna","ben"],"nextEntry":1}',NULL,NULL,0,NULL,NULL);
INSERT INTO "device_changes"("id","user","at","part","parts","device_id","kind","command","named","undone_at","item","before","after","extras_before","extras_after","extras_version","series_before","series_after") VALUES(4,1,1795644433313,0,1,'PHONE141',1,2,2,NULL,2,'{"v":1,"firstName":"Jörg","lastName":"Zwei","birthday":"1980-02-29","notes":"Erste Zeile\nZweite Zeile","users":["anna","ben"],"releasedFor":["anna","ben"],"nextEntry":1}','{"v":1,"firstName":"Jörg","lastName":"Zwei","birthday":"1980-02-29","notes":"Erste Zeile\nZweite Zeile","users":["anna","ben"],"releasedFor":["anna","ben"],"nextEntry":1}',X'34010903766F6E20322E3500',X'34010A03766F6E2031342E3100',1,NULL,NULL);
INSERT INTO "device_changes"("id","user","at","part","parts","device_id","kind","command","named","undone_at","item","before","after","extras_before","extras_after","extras_version","series_before","series_after") VALUES(5,1,1795644433349,0,1,'PHONE141',1,1,9,NULL,9,NULL,'{"v":1,"lastName":"Neu 14.1","phones":[{"id":"1","value":"0171 1234567","type":"Mobile","standard":true,"slot":"Mobile"}],"users":["anna"],"releasedFor":["anna"],"nextEntry":2}',NULL,NULL,0,NULL,NULL);
INSERT INTO "device_changes"("id","user","at","part","parts","device_id","kind","command","named","undone_at","item","before","after","extras_before","extras_after","extras_version","series_before","series_after") VALUES(6,1,1795644433349,0,1,'PHONE141',1,2,4,NULL,4,'{"v":1,"firstName":"Jörg","lastName":"Vier","jobTitle":"Von 2.5","birthday":"1980-02-29","notes":"Erste Zeile\nZweite Zeile","users":["anna","ben"],"releasedFor":["anna","ben"],"nextEntry":1}','{"v":1,"firstName":"Jörg","lastName":"Vier","jobTitle":"Von 14.1","birthday":"1980-02-29","notes":"Erste Zeile\nZweite Zeile","users":["anna","ben"],"releasedFor":["anna","ben"],"nextEntry":1}',NULL,NULL,0,NULL,NULL);
INSERT INTO "device_changes"("id","user","at","part","parts","device_id","kind","command","named","undone_at","item","before","after","extras_before","extras_after","extras_version","series_before","series_after") VALUES(7,1,1795644433380,0,1,'PHONE161',1,2,2,NULL,2,'{"v":1,"firstName":"Jörg","lastName":"Zwei","birthday":"1980-02-29","notes":"Erste Zeile\nZweite Zeile","users":["anna","ben"],"releasedFor":["anna","ben"],"nextEntry":1}','{"v":1,"firstName":"Jörg","lastName":"Zwei","birthday":"1980-02-29","notes":"Erste Zeile\nZweite Zeile","users":["anna","ben"],"releasedFor":["anna","ben"],"nextEntry":1}',X'34010A03766F6E2031342E3100',X'34010A03766F6E2031362E3100',2,NULL,NULL);
INSERT INTO "device_changes"("id","user","at","part","parts","device_id","kind","command","named","undone_at","item","before","after","extras_before","extras_after","extras_version","series_before","series_after") VALUES(8,1,1795644433391,0,1,'PHONE161',1,1,10,NULL,10,NULL,'{"v":1,"lastName":"Neu 16.1","phones":[{"id":"1","value":"0171 1234567","type":"Mobile","standard":true,"slot":"Mobile"}],"users":["anna"],"releasedFor":["anna"],"nextEntry":2}',NULL,NULL,0,NULL,NULL);
INSERT INTO "device_changes"("id","user","at","part","parts","device_id","kind","command","named","undone_at","item","before","after","extras_before","extras_after","extras_version","series_before","series_after") VALUES(9,1,1795644433391,0,1,'PHONE161',1,2,4,NULL,4,'{"v":1,"firstName":"Jörg","lastName":"Vier","jobTitle":"Von 14.1","birthday":"1980-02-29","notes":"Erste Zeile\nZweite Zeile","users":["anna","ben"],"releasedFor":["anna","ben"],"nextEntry":1}','{"v":1,"firstName":"Jörg","lastName":"Vier","jobTitle":"Von 16.1","birthday":"1980-02-29","notes":"Erste Zeile\nZweite Zeile","users":["anna","ben"],"releasedFor":["anna","ben"],"nextEntry":1}',NULL,NULL,0,NULL,NULL);
INSERT INTO "collections"("id","device","kind","epoch","number","previous_number","cursor","previous_cursor","answer","next_item_number","settings","look_back","open_tasks","set_changes_at","set_head","set_room","set_zone","answers","sent","first","first_answers","cap","waits","start_epoch","start_settings") VALUES(1,1,1,1516225091,4,3,11,8,1,261380983,X'0300000000',0,0,NULL,NULL,NULL,NULL,1,2,9,1,0,0,NULL,NULL);
INSERT INTO "collections"("id","device","kind","epoch","number","previous_number","cursor","previous_cursor","answer","next_item_number","settings","look_back","open_tasks","set_changes_at","set_head","set_room","set_zone","answers","sent","first","first_answers","cap","waits","start_epoch","start_settings") VALUES(2,1,2,2059359281,2,1,5,0,2,357106381,X'0300000000',0,0,1795647600000,5,499,'Europe/Berlin',1,1,5,1,0,0,NULL,NULL);
INSERT INTO "collections"("id","device","kind","epoch","number","previous_number","cursor","previous_cursor","answer","next_item_number","settings","look_back","open_tasks","set_changes_at","set_head","set_room","set_zone","answers","sent","first","first_answers","cap","waits","start_epoch","start_settings") VALUES(3,1,3,2101259051,2,1,7,0,3,596381384,X'0300000000',0,0,NULL,NULL,NULL,NULL,1,2,6,1,0,0,NULL,NULL);
INSERT INTO "collections"("id","device","kind","epoch","number","previous_number","cursor","previous_cursor","answer","next_item_number","settings","look_back","open_tasks","set_changes_at","set_head","set_room","set_zone","answers","sent","first","first_answers","cap","waits","start_epoch","start_settings") VALUES(4,5,1,346883720,4,3,15,12,4,731776449,X'0300000000',0,0,NULL,NULL,NULL,NULL,1,2,13,1,0,0,NULL,NULL);
INSERT INTO "collections"("id","device","kind","epoch","number","previous_number","cursor","previous_cursor","answer","next_item_number","settings","look_back","open_tasks","set_changes_at","set_head","set_room","set_zone","answers","sent","first","first_answers","cap","waits","start_epoch","start_settings") VALUES(5,5,2,1357490258,2,1,5,0,5,841918849,X'0300000000',0,0,1795647600000,5,499,'Europe/Berlin',1,1,5,1,0,0,NULL,NULL);
INSERT INTO "collections"("id","device","kind","epoch","number","previous_number","cursor","previous_cursor","answer","next_item_number","settings","look_back","open_tasks","set_changes_at","set_head","set_room","set_zone","answers","sent","first","first_answers","cap","waits","start_epoch","start_settings") VALUES(6,5,3,2229465477,2,1,7,0,6,792268181,X'0300000000',0,0,NULL,NULL,NULL,NULL,1,2,6,1,0,0,NULL,NULL);
INSERT INTO "collections"("id","device","kind","epoch","number","previous_number","cursor","previous_cursor","answer","next_item_number","settings","look_back","open_tasks","set_changes_at","set_head","set_room","set_zone","answers","sent","first","first_answers","cap","waits","start_epoch","start_settings") VALUES(7,9,1,1574565602,4,3,19,16,7,899168671,X'0300000000',0,0,NULL,NULL,NULL,NULL,1,2,17,1,0,0,NULL,NULL);
INSERT INTO "collections"("id","device","kind","epoch","number","previous_number","cursor","previous_cursor","answer","next_item_number","settings","look_back","open_tasks","set_changes_at","set_head","set_room","set_zone","answers","sent","first","first_answers","cap","waits","start_epoch","start_settings") VALUES(8,9,2,1855235908,2,1,5,0,8,22429295,X'0300000000',0,0,1795647600000,5,499,'Europe/Berlin',1,1,5,1,0,0,NULL,NULL);
INSERT INTO "collections"("id","device","kind","epoch","number","previous_number","cursor","previous_cursor","answer","next_item_number","settings","look_back","open_tasks","set_changes_at","set_head","set_room","set_zone","answers","sent","first","first_answers","cap","waits","start_epoch","start_settings") VALUES(9,9,3,2250876929,2,1,7,0,9,871228305,X'0300000000',0,0,NULL,NULL,NULL,NULL,1,2,6,1,0,0,NULL,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(1,1,261380978,0,1,0,NULL,2,0,0,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(1,2,261380979,0,1,1,NULL,2,1,1,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(1,3,261380980,0,2,0,NULL,4,1,0,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(1,4,261380981,0,2,0,NULL,2,2,0,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(1,8,261380982,0,1,0,NULL,4,0,0,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(2,5,357106380,0,1,0,NULL,2,0,0,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(3,6,596381382,0,1,0,NULL,2,0,0,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(3,7,596381383,0,1,0,NULL,2,0,0,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(4,1,731776443,0,1,0,NULL,2,0,0,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(4,2,731776444,0,1,2,NULL,2,1,2,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(4,3,731776445,0,3,0,NULL,4,2,0,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(4,4,731776447,0,3,0,NULL,2,3,0,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(4,8,731776446,0,1,0,NULL,2,0,0,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(4,9,731776448,0,1,0,NULL,4,0,0,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(5,5,841918848,0,1,0,NULL,2,0,0,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(6,6,792268179,0,1,0,NULL,2,0,0,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(6,7,792268180,0,1,0,NULL,2,0,0,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(7,1,899168664,0,1,0,NULL,2,0,0,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(7,2,899168666,0,1,3,NULL,2,1,3,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(7,3,899168667,0,4,0,NULL,4,3,0,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(7,4,899168669,0,4,0,NULL,2,4,0,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(7,8,899168665,0,1,0,NULL,2,0,0,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(7,9,899168668,0,1,0,NULL,2,0,0,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(7,10,899168670,0,1,0,NULL,4,0,0,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(8,5,22429294,0,1,0,NULL,2,0,0,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(9,6,871228303,0,1,0,NULL,2,0,0,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(9,7,871228304,0,1,0,NULL,2,0,0,NULL);
INSERT INTO "commands"("collection","subject","answer_number","kind","digest","progress","outcome","number","item","after_version","after_extras_version","after_base") VALUES(1,'cc1',4,1,X'71FCC3C284A26867CC0CCD1ABA66DA926CB4F5C219D3DB3C41E2874D375EEFF8',3,1,261380982,8,1,0,X'04074E657520322E35200C303137312031323334353637');
INSERT INTO "commands"("collection","subject","answer_number","kind","digest","progress","outcome","number","item","after_version","after_extras_version","after_base") VALUES(1,'s261380981',4,2,X'5532F3539DCAAF7E252BA8BFD63FF4449B7C18269ECD9BDF837D87303CCF132C',3,1,261380981,4,2,0,NULL);
INSERT INTO "commands"("collection","subject","answer_number","kind","digest","progress","outcome","number","item","after_version","after_extras_version","after_base") VALUES(4,'cc1',4,1,X'9B980A3B9EA9541689C4BECAAC5D9FA5A302E7193E5606DE435A944E522128EA',3,1,731776448,9,1,0,X'04084E65752031342E31200C303137312031323334353637');
INSERT INTO "commands"("collection","subject","answer_number","kind","digest","progress","outcome","number","item","after_version","after_extras_version","after_base") VALUES(4,'s731776447',4,2,X'6C6115EC4FCF1CA8644923331605C442AAEE6EF141FB2460ECD395F2B27EF872',3,1,731776447,4,3,0,NULL);
INSERT INTO "commands"("collection","subject","answer_number","kind","digest","progress","outcome","number","item","after_version","after_extras_version","after_base") VALUES(7,'cc1',4,1,X'3B582D8FA11859E6CC891E094C8E0AFA2B6290998329DCEBB4E1F038FB54EE46',3,1,899168670,10,1,0,X'04084E65752031362E31200C303137312031323334353637');
INSERT INTO "commands"("collection","subject","answer_number","kind","digest","progress","outcome","number","item","after_version","after_extras_version","after_base") VALUES(7,'s899168669',4,2,X'932DC03ABD588753D37A86431449056F84988B74666C1AFC8CBF97FEF3B52B42',3,1,899168669,4,4,0,NULL);
INSERT INTO "answers"("id","device","request_digest","body") VALUES(1,1,X'0E2C96E55AC215DCE10BB1D9DE2289D4A727BB066D29DFF1206C9C91C27224B5',X'03016A00455C4F5003436F6E746163747300014B0335613566633234332E34000152033100014E0331000146474C03633100014D03313A32363133383039383200014E03310001010156484D03313A32363133383039383000015D00015E03447265692C204AC3B6726700015F034AC3B67267000169034472656900014D03537461647420322E3500014803313938302D30322D32395431313A35393A30302E3030305A000149034572737465205A65696C650D0A5A7765697465205A65696C6500014A03323500014B0330000101010000484D03313A32363133383039383200015D00015E034E657520322E35000169034E657520322E3500016B033031373120313233343536370001094A033000014B03300001010101010101');
INSERT INTO "answers"("id","device","request_digest","body") VALUES(2,1,X'FADD551AA37094D2686C2C29F889CAB197FA46E30F3324A89AB239EE56385304',X'03016A00455C4F500343616C656E64617200014B0337616266353433312E32000152033200014E0331000156474D03323A33353731303633383000015D0004450378502F2F2F77414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141416F414141414641414D414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414D414141414641414941414141414141414178502F2F2F773D3D000146033000014D0332000151033230323630313035543038303030305A000152033230323630313035543039303030305A0001650330000166035365726965000167033230323630313035543038303030305A000168036F6E6F66666963652D35000158033000015B5C033100015F033100016003320001010B4C03300001010101010101');
INSERT INTO "answers"("id","device","request_digest","body") VALUES(3,1,X'D08FE6C6D2175E977FE0D6B6D211F97294E78AFB69BB799C88FD243519B9EAA7',X'03016A00455C4F50035461736B7300014B0337643365616232622E32000152033300014E0331000156474D03333A35393633383133383200015D0009600341756667616265203100014E033100014D03323032362D31322D30325432333A30303A30302E3030305A00014C03323032362D31322D30335430303A30303A30302E3030305A00014A033000015D033000015B033100015C03323032362D31322D30335430373A30303A30302E3030305A0001054603300001470330000101010000474D03333A35393633383133383300015D0009600341756667616265203200014E033100014A033000015D033000015B0330000145034E6F74697A000146033500014703300001010101010101');
INSERT INTO "answers"("id","device","request_digest","body") VALUES(4,5,X'9826199D10DA86AA0B9B03932508BA89C6A849D29FB3849664D3E11F670B36EB',X'03016A00455C4F4B0331346164303638382E34000152033100014E0331000146474C03633100014D03313A37333137373634343800014E03310001010156484D03313A37333137373634343500015D00015E03447265692C204AC3B6726700015F034AC3B67267000169034472656900014D0353746164742031342E3100014803313938302D30322D32395431313A35393A30302E3030305A000100114A46033100014C03323500014B034572737465205A65696C650D0A5A7765697465205A65696C65000101560331000101010000484D03313A37333137373634343800015D00015E034E65752031342E31000169034E65752031342E3100016B03303137312031323334353637000100114A46033100014C033000010B015603310001010101010101');
INSERT INTO "answers"("id","device","request_digest","body") VALUES(5,5,X'46BC76B37DCEA3BE7185BA1CFC08BC0A4ADF609E651C29842016502597CC6EDA',X'03016A00455C4F4B0335306539613835322E32000152033200014E0331000156474D03323A38343139313838343800015D0004450378502F2F2F77414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141416F414141414641414D414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414D414141414641414941414141414141414178502F2F2F773D3D000146033000014D0332000151033230323630313035543038303030305A000152033230323630313035543039303030305A0001650330000166035365726965000167033230323630313035543038303030305A000168036F6E6F66666963652D35000158033000015B5C033100015F03310001600332000179033000010100114A46033100014C033000010B015603310001010101010101');
INSERT INTO "answers"("id","device","request_digest","body") VALUES(6,5,X'97593A8018280D02F70F0602FE0F945EE216F21C7BC7660B6778BC62AB52950D',X'03016A00455C4F4B0338346532663138352E32000152033300014E0331000156474D03333A37393232363831373900015D0009600341756667616265203100014E033100014D03323032362D31322D30325432333A30303A30302E3030305A00014C03323032362D31322D30335430303A30303A30302E3030305A00014A033000015D033000015B033100015C03323032362D31322D30335430373A30303A30302E3030305A000100114A46033100014C033000010B01560331000101010000474D03333A37393232363831383000015D0009600341756667616265203200014E033100014A033000015D033000015B0330000100114A46033100014C033500014B034E6F74697A0001015603310001010101010101');
INSERT INTO "answers"("id","device","request_digest","body") VALUES(7,9,X'702473D78166A6CEED02163E6B2E3CDE846BE811E160C8EEF3CB6B9BA71B0B88',X'03016A00455C4F4B0335646439663665322E34000152033100014E0331000146474C03633100014D03313A38393931363836373000014E03310001010156484D03313A38393931363836363700015D00015E03447265692C204AC3B6726700015F034AC3B67267000169034472656900014D0353746164742031362E3100014803313938302D30322D32395431313A35393A30302E3030305A000100114A46033100014C03323500014B034572737465205A65696C650D0A5A7765697465205A65696C65000101560331000101010000484D03313A38393931363836373000015D00015E034E65752031362E31000169034E65752031362E3100016B03303137312031323334353637000100114A46033100014C033000010B015603310001010101010101');
INSERT INTO "answers"("id","device","request_digest","body") VALUES(8,9,X'6224E8CE43664CFA8E7145211B74ACD3028CACB86351C9A067551F3CD002B676',X'03016A00455C4F4B0336653934613734342E32000152033200014E0331000156474D03323A323234323932393400015D0004450378502F2F2F77414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141416F414141414641414D414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414D414141414641414941414141414141414178502F2F2F773D3D000146033000014D0332000151033230323630313035543038303030305A000152033230323630313035543039303030305A0001650330000166035365726965000167033230323630313035543038303030305A000168036F6E6F66666963652D35000158033000015B5C033100015F03310001600332000179033000010100114A46033100014C033000010B015603310001010101010101');
INSERT INTO "answers"("id","device","request_digest","body") VALUES(9,9,X'484EE17E0EB145CFC0BDB92C82B487BF22DA54CF685C83ECB6A37E4E8359ACDA',X'03016A00455C4F4B0338363239613830312E32000152033300014E0331000156474D03333A38373132323833303300015D0009600341756667616265203100014E033100014D03323032362D31322D30325432333A30303A30302E3030305A00014C03323032362D31322D30335430303A30303A30302E3030305A00014A033000015D033000015B033100015C03323032362D31322D30335430373A30303A30302E3030305A000100114A46033100014C033000010B01560331000101010000474D03333A38373132323833303400015D0009600341756667616265203200014E033100014A033000015D033000015B0330000100114A46033100014C033500014B034E6F74697A0001015603310001010101010101');
