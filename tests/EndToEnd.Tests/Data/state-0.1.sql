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
CREATE TABLE series (
    id INTEGER PRIMARY KEY,
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
    item INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE,
    user INTEGER NOT NULL,
    version INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (item, user, version)
) STRICT, WITHOUT ROWID;
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
CREATE INDEX series_due ON series (user, made_through) WHERE pattern IS NOT NULL;
CREATE INDEX series_items_series ON series_items (series);
CREATE UNIQUE INDEX journal_order ON journal (user, kind, sequence);
CREATE UNIQUE INDEX held_number ON held (collection, number);
CREATE INDEX held_gone ON held (collection, since) WHERE version = 0;
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
INSERT INTO "users"("id","tenant","name","name_key","display_name","email","administrator","sync_right","zpush_right","language","time_zone","password_hash","enabled","addresses","appointments","tasks","locked") VALUES(1,1,'anna','ANNA','Anna Arnold','anna@example.org',0,1,1,'de','Europe/Berlin','pbkdf2-sha512$210000$hpl+RvQvra859nTJvJfivg==$B2BxSPERz0luA6ZDcfMJ9gb9oZaWKwE9jMJjLi5QYn4=',1,'TwoWay','TwoWay','TwoWay',0);
INSERT INTO "users"("id","tenant","name","name_key","display_name","email","administrator","sync_right","zpush_right","language","time_zone","password_hash","enabled","addresses","appointments","tasks","locked") VALUES(2,1,'ben','BEN','Ben Böhm','ben@example.org',0,1,1,'de','Europe/Berlin','pbkdf2-sha512$210000$TEF5tc+Y+tQ3wAJPNdfwtA==$3SN8ELeN2DFOQilT9h27orhWL/owoY2WSeucWIeI3Lo=',1,'TwoWay','TwoWay','TwoWay',0);
INSERT INTO "users"("id","tenant","name","name_key","display_name","email","administrator","sync_right","zpush_right","language","time_zone","password_hash","enabled","addresses","appointments","tasks","locked") VALUES(3,1,'carla','CARLA','Carla Çelik','carla@example.org',0,1,1,'de','Europe/Berlin','pbkdf2-sha512$210000$oQx84wn/xs1M8IJp5la1Jg==$hx8QN00gDmUx2phb0wXqp10yeMS5VuB/rk2dVSd0PGA=',1,'TwoWay','TwoWay','TwoWay',0);
INSERT INTO "users"("id","tenant","name","name_key","display_name","email","administrator","sync_right","zpush_right","language","time_zone","password_hash","enabled","addresses","appointments","tasks","locked") VALUES(4,1,'admin','ADMIN','Administrator','admin@example.org',1,1,1,'de','Europe/Berlin','pbkdf2-sha512$210000$wG1RahEjofOW9eNgKEd8CQ==$+MM276bs9YSf7dVcxxAQlbzy6LyAuLJ5BylY2FnciEs=',1,'TwoWay','TwoWay','TwoWay',0);
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
INSERT INTO "devices"("id","user","device_id","device_type","model","operating_system","friendly_name","user_agent","protocol_version","first_seen","last_sync","policy_key","pending_policy_key","folder_epoch","folder_number","folder_shown","folder_previous_number","folder_previous_shown","wipe_scope","wipe_state","wipe_ordered","wipe_answered") VALUES(1,1,'PHONE25','VirtualPhone',NULL,NULL,NULL,NULL,'2.5',1795639253058,1795639253200,848809975,1703685007,1154194458,1,14,0,0,NULL,NULL,NULL,NULL);
INSERT INTO "devices"("id","user","device_id","device_type","model","operating_system","friendly_name","user_agent","protocol_version","first_seen","last_sync","policy_key","pending_policy_key","folder_epoch","folder_number","folder_shown","folder_previous_number","folder_previous_shown","wipe_scope","wipe_state","wipe_ordered","wipe_answered") VALUES(5,1,'PHONE141','VirtualPhone','VirtualPhone','Virtual 1.0','Virtual PHONE141','VirtualPhone/1.0','14.1',1795639253813,1795639253840,1071544380,23694079,1292060932,1,14,0,0,NULL,NULL,NULL,NULL);
INSERT INTO "devices"("id","user","device_id","device_type","model","operating_system","friendly_name","user_agent","protocol_version","first_seen","last_sync","policy_key","pending_policy_key","folder_epoch","folder_number","folder_shown","folder_previous_number","folder_previous_shown","wipe_scope","wipe_state","wipe_ordered","wipe_answered") VALUES(9,1,'PHONE161','VirtualPhone','VirtualPhone','Virtual 1.0','Virtual PHONE161','VirtualPhone/1.0','16.1',1795639253935,1795639253942,398627462,919075706,855877446,1,14,0,0,NULL,NULL,NULL,NULL);
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
INSERT INTO "journal"("item","user","kind","sequence","visible") VALUES(1,1,1,1,1);
INSERT INTO "journal"("item","user","kind","sequence","visible") VALUES(1,2,1,1,1);
INSERT INTO "journal"("item","user","kind","sequence","visible") VALUES(2,1,1,16,1);
INSERT INTO "journal"("item","user","kind","sequence","visible") VALUES(2,2,1,2,1);
INSERT INTO "journal"("item","user","kind","sequence","visible") VALUES(3,1,1,17,1);
INSERT INTO "journal"("item","user","kind","sequence","visible") VALUES(3,2,1,17,1);
INSERT INTO "journal"("item","user","kind","sequence","visible") VALUES(4,1,1,19,1);
INSERT INTO "journal"("item","user","kind","sequence","visible") VALUES(4,2,1,19,1);
INSERT INTO "journal"("item","user","kind","sequence","visible") VALUES(5,1,2,5,1);
INSERT INTO "journal"("item","user","kind","sequence","visible") VALUES(6,1,3,6,1);
INSERT INTO "journal"("item","user","kind","sequence","visible") VALUES(7,1,3,7,1);
INSERT INTO "journal"("item","user","kind","sequence","visible") VALUES(8,1,1,10,1);
INSERT INTO "journal"("item","user","kind","sequence","visible") VALUES(9,1,1,14,1);
INSERT INTO "journal"("item","user","kind","sequence","visible") VALUES(10,1,1,18,1);
INSERT INTO "extras"("item","user","version","data") VALUES(2,1,3,X'34010A03766F6E2031362E3100');
INSERT INTO "history"("item","user","version","data") VALUES(2,1,1,X'34010903766F6E20322E3500');
INSERT INTO "history"("item","user","version","data") VALUES(2,1,2,X'34010A03766F6E2031342E3100');
INSERT INTO "history"("item","user","version","data") VALUES(3,0,1,X'010B447265692C204AC3B6726703054AC3B672670404447265690C0A313938302D30322D32390E184572737465205A65696C650A5A7765697465205A65696C65');
INSERT INTO "history"("item","user","version","data") VALUES(3,0,2,X'010B447265692C204AC3B6726703054AC3B672670404447265690909537461647420322E350C0A313938302D30322D32390E184572737465205A65696C650A5A7765697465205A65696C65');
INSERT INTO "history"("item","user","version","data") VALUES(3,0,3,X'010B447265692C204AC3B6726703054AC3B67267040444726569090A53746164742031342E310C0A313938302D30322D32390E184572737465205A65696C650A5A7765697465205A65696C65');
INSERT INTO "history"("item","user","version","data") VALUES(4,0,2,X'010B566965722C204AC3B6726703054AC3B672670404566965720607566F6E20322E350C0A313938302D30322D32390E184572737465205A65696C650A5A7765697465205A65696C65');
INSERT INTO "history"("item","user","version","data") VALUES(4,0,3,X'010B566965722C204AC3B6726703054AC3B672670404566965720608566F6E2031342E310C0A313938302D30322D32390E184572737465205A65696C650A5A7765697465205A65696C65');
INSERT INTO "collections"("id","device","kind","epoch","number","previous_number","cursor","previous_cursor","answer","next_item_number","settings","look_back","open_tasks","set_changes_at","set_head","set_room","set_zone","answers","sent","first","first_answers","cap","waits") VALUES(1,1,1,2715267312,4,3,11,8,1,219305111,X'0300000000',0,0,NULL,NULL,NULL,NULL,1,2,9,1,0,0);
INSERT INTO "collections"("id","device","kind","epoch","number","previous_number","cursor","previous_cursor","answer","next_item_number","settings","look_back","open_tasks","set_changes_at","set_head","set_room","set_zone","answers","sent","first","first_answers","cap","waits") VALUES(2,1,2,347463870,2,1,5,0,2,35617582,X'0300000000',0,0,1795647600000,5,499,'Europe/Berlin',1,1,5,1,0,0);
INSERT INTO "collections"("id","device","kind","epoch","number","previous_number","cursor","previous_cursor","answer","next_item_number","settings","look_back","open_tasks","set_changes_at","set_head","set_room","set_zone","answers","sent","first","first_answers","cap","waits") VALUES(3,1,3,2281973025,2,1,7,0,3,51117225,X'0300000000',0,0,NULL,NULL,NULL,NULL,1,2,6,1,0,0);
INSERT INTO "collections"("id","device","kind","epoch","number","previous_number","cursor","previous_cursor","answer","next_item_number","settings","look_back","open_tasks","set_changes_at","set_head","set_room","set_zone","answers","sent","first","first_answers","cap","waits") VALUES(4,5,1,2777642770,4,3,15,12,4,799491801,X'0300000000',0,0,NULL,NULL,NULL,NULL,1,2,13,1,0,0);
INSERT INTO "collections"("id","device","kind","epoch","number","previous_number","cursor","previous_cursor","answer","next_item_number","settings","look_back","open_tasks","set_changes_at","set_head","set_room","set_zone","answers","sent","first","first_answers","cap","waits") VALUES(5,5,2,2797978094,2,1,5,0,5,101573757,X'0300000000',0,0,1795647600000,5,499,'Europe/Berlin',1,1,5,1,0,0);
INSERT INTO "collections"("id","device","kind","epoch","number","previous_number","cursor","previous_cursor","answer","next_item_number","settings","look_back","open_tasks","set_changes_at","set_head","set_room","set_zone","answers","sent","first","first_answers","cap","waits") VALUES(6,5,3,1773228051,2,1,7,0,6,870696967,X'0300000000',0,0,NULL,NULL,NULL,NULL,1,2,6,1,0,0);
INSERT INTO "collections"("id","device","kind","epoch","number","previous_number","cursor","previous_cursor","answer","next_item_number","settings","look_back","open_tasks","set_changes_at","set_head","set_room","set_zone","answers","sent","first","first_answers","cap","waits") VALUES(7,9,1,3591349835,4,3,19,16,7,849155466,X'0300000000',0,0,NULL,NULL,NULL,NULL,1,2,17,1,0,0);
INSERT INTO "collections"("id","device","kind","epoch","number","previous_number","cursor","previous_cursor","answer","next_item_number","settings","look_back","open_tasks","set_changes_at","set_head","set_room","set_zone","answers","sent","first","first_answers","cap","waits") VALUES(8,9,2,10369382,2,1,5,0,8,569644733,X'0300000000',0,0,1795647600000,5,499,'Europe/Berlin',1,1,5,1,0,0);
INSERT INTO "collections"("id","device","kind","epoch","number","previous_number","cursor","previous_cursor","answer","next_item_number","settings","look_back","open_tasks","set_changes_at","set_head","set_room","set_zone","answers","sent","first","first_answers","cap","waits") VALUES(9,9,3,300261941,2,1,7,0,9,469330159,X'0300000000',0,0,NULL,NULL,NULL,NULL,1,2,6,1,0,0);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(1,1,219305106,0,1,0,NULL,2,0,0,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(1,2,219305107,0,1,1,NULL,2,1,1,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(1,3,219305108,0,2,0,NULL,4,1,0,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(1,4,219305109,0,2,0,NULL,2,2,0,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(1,8,219305110,0,1,0,NULL,4,0,0,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(2,5,35617581,0,1,0,NULL,2,0,0,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(3,6,51117223,0,1,0,NULL,2,0,0,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(3,7,51117224,0,1,0,NULL,2,0,0,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(4,1,799491795,0,1,0,NULL,2,0,0,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(4,2,799491796,0,1,2,NULL,2,1,2,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(4,3,799491797,0,3,0,NULL,4,2,0,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(4,4,799491799,0,3,0,NULL,2,3,0,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(4,8,799491798,0,1,0,NULL,2,0,0,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(4,9,799491800,0,1,0,NULL,4,0,0,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(5,5,101573756,0,1,0,NULL,2,0,0,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(6,6,870696965,0,1,0,NULL,2,0,0,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(6,7,870696966,0,1,0,NULL,2,0,0,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(7,1,849155459,0,1,0,NULL,2,0,0,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(7,2,849155461,0,1,3,NULL,2,1,3,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(7,3,849155462,0,4,0,NULL,4,3,0,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(7,4,849155464,0,4,0,NULL,2,4,0,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(7,8,849155460,0,1,0,NULL,2,0,0,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(7,9,849155463,0,1,0,NULL,2,0,0,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(7,10,849155465,0,1,0,NULL,4,0,0,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(8,5,569644732,0,1,0,NULL,2,0,0,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(9,6,469330157,0,1,0,NULL,2,0,0,NULL);
INSERT INTO "held"("collection","item","number","role","version","extras_version","base","since","before_version","before_extras_version","before_base") VALUES(9,7,469330158,0,1,0,NULL,2,0,0,NULL);
INSERT INTO "commands"("collection","subject","answer_number","kind","digest","progress","outcome","number","item","after_version","after_extras_version","after_base") VALUES(1,'cc1',4,1,X'71FCC3C284A26867CC0CCD1ABA66DA926CB4F5C219D3DB3C41E2874D375EEFF8',3,1,219305110,8,1,0,X'04074E657520322E35200C303137312031323334353637');
INSERT INTO "commands"("collection","subject","answer_number","kind","digest","progress","outcome","number","item","after_version","after_extras_version","after_base") VALUES(1,'s219305109',4,2,X'5532F3539DCAAF7E252BA8BFD63FF4449B7C18269ECD9BDF837D87303CCF132C',3,1,219305109,4,2,0,NULL);
INSERT INTO "commands"("collection","subject","answer_number","kind","digest","progress","outcome","number","item","after_version","after_extras_version","after_base") VALUES(4,'cc1',4,1,X'9B980A3B9EA9541689C4BECAAC5D9FA5A302E7193E5606DE435A944E522128EA',3,1,799491800,9,1,0,X'04084E65752031342E31200C303137312031323334353637');
INSERT INTO "commands"("collection","subject","answer_number","kind","digest","progress","outcome","number","item","after_version","after_extras_version","after_base") VALUES(4,'s799491799',4,2,X'6C6115EC4FCF1CA8644923331605C442AAEE6EF141FB2460ECD395F2B27EF872',3,1,799491799,4,3,0,NULL);
INSERT INTO "commands"("collection","subject","answer_number","kind","digest","progress","outcome","number","item","after_version","after_extras_version","after_base") VALUES(7,'cc1',4,1,X'3B582D8FA11859E6CC891E094C8E0AFA2B6290998329DCEBB4E1F038FB54EE46',3,1,849155465,10,1,0,X'04084E65752031362E31200C303137312031323334353637');
INSERT INTO "commands"("collection","subject","answer_number","kind","digest","progress","outcome","number","item","after_version","after_extras_version","after_base") VALUES(7,'s849155464',4,2,X'932DC03ABD588753D37A86431449056F84988B74666C1AFC8CBF97FEF3B52B42',3,1,849155464,4,4,0,NULL);
INSERT INTO "answers"("id","device","request_digest","body") VALUES(1,1,X'D3A9E912BBB5691B595DB90CC3072186BE2C7726179170A2B56047B64CB009B7',X'03016A00455C4F5003436F6E746163747300014B0361316437623066302E34000152033100014E0331000146474C03633100014D03313A32313933303531313000014E03310001010156484D03313A32313933303531303800015D00015E03447265692C204AC3B6726700015F034AC3B67267000169034472656900014D03537461647420322E3500014803313938302D30322D32395431313A35393A30302E3030305A000149034572737465205A65696C650D0A5A7765697465205A65696C6500014A03323500014B0330000101010000484D03313A32313933303531313000015D00015E034E657520322E35000169034E657520322E3500016B033031373120313233343536370001094A033000014B03300001010101010101');
INSERT INTO "answers"("id","device","request_digest","body") VALUES(2,1,X'0F08DBC7DC3863901E57E356F57C7813D772210A0B5FC3C30C6C6BACD7BC2C41',X'03016A00455C4F500343616C656E64617200014B0331346235653062652E32000152033200014E0331000156474D03323A333536313735383100015D0004450378502F2F2F77414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141416F414141414641414D414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414D414141414641414941414141414141414178502F2F2F773D3D000146033000014D0332000151033230323630313035543038303030305A000152033230323630313035543039303030305A0001650330000166035365726965000167033230323630313035543038303030305A000168036F6E6F66666963652D35000158033000015B5C033100015F033100016003320001010B4C03300001010101010101');
INSERT INTO "answers"("id","device","request_digest","body") VALUES(3,1,X'9C6937690A1DFC56B7B0363CB7B931137CB676F017A0073D35F2C26F816FA09F',X'03016A00455C4F50035461736B7300014B0338383034323532312E32000152033300014E0331000156474D03333A353131313732323300015D0009600341756667616265203100014E033100014D03323032362D31322D30325432333A30303A30302E3030305A00014C03323032362D31322D30335430303A30303A30302E3030305A00014A033000015D033000015B033100015C03323032362D31322D30335430373A30303A30302E3030305A0001054603300001470330000101010000474D03333A353131313732323400015D0009600341756667616265203200014E033100014A033000015D033000015B0330000145034E6F74697A000146033500014703300001010101010101');
INSERT INTO "answers"("id","device","request_digest","body") VALUES(4,5,X'CB5EC3AFE77EB852EE6BF738263BC5F564544B39C2B3BD9541832A4DAB76C8A8',X'03016A00455C4F4B0361353866373731322E34000152033100014E0331000146474C03633100014D03313A37393934393138303000014E03310001010156484D03313A37393934393137393700015D00015E03447265692C204AC3B6726700015F034AC3B67267000169034472656900014D0353746164742031342E3100014803313938302D30322D32395431313A35393A30302E3030305A000100114A46033100014C03323500014B034572737465205A65696C650D0A5A7765697465205A65696C65000101560331000101010000484D03313A37393934393138303000015D00015E034E65752031342E31000169034E65752031342E3100016B03303137312031323334353637000100114A46033100014C033000010B015603310001010101010101');
INSERT INTO "answers"("id","device","request_digest","body") VALUES(5,5,X'A9DDC5EA11304AD6583EA3F17EB919054BD038A27C830FB2488556CFF51CCA67',X'03016A00455C4F4B0361366335633165652E32000152033200014E0331000156474D03323A31303135373337353600015D0004450378502F2F2F77414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141416F414141414641414D414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414D414141414641414941414141414141414178502F2F2F773D3D000146033000014D0332000151033230323630313035543038303030305A000152033230323630313035543039303030305A0001650330000166035365726965000167033230323630313035543038303030305A000168036F6E6F66666963652D35000158033000015B5C033100015F03310001600332000179033000010100114A46033100014C033000010B015603310001010101010101');
INSERT INTO "answers"("id","device","request_digest","body") VALUES(6,5,X'EEF2B736318CFA6293B9F1E508E29D8AA1BFC9466F6C47D37F03917298F1DBE5',X'03016A00455C4F4B0336396231353031332E32000152033300014E0331000156474D03333A38373036393639363500015D0009600341756667616265203100014E033100014D03323032362D31322D30325432333A30303A30302E3030305A00014C03323032362D31322D30335430303A30303A30302E3030305A00014A033000015D033000015B033100015C03323032362D31322D30335430373A30303A30302E3030305A000100114A46033100014C033000010B01560331000101010000474D03333A38373036393639363600015D0009600341756667616265203200014E033100014A033000015D033000015B0330000100114A46033100014C033500014B034E6F74697A0001015603310001010101010101');
INSERT INTO "answers"("id","device","request_digest","body") VALUES(7,9,X'1D928882FEDE85EEF7E66D1EB4C0FFFBABBE56DCC25915942B404BD81845B735',X'03016A00455C4F4B0364363066613634622E34000152033100014E0331000146474C03633100014D03313A38343931353534363500014E03310001010156484D03313A38343931353534363200015D00015E03447265692C204AC3B6726700015F034AC3B67267000169034472656900014D0353746164742031362E3100014803313938302D30322D32395431313A35393A30302E3030305A000100114A46033100014C03323500014B034572737465205A65696C650D0A5A7765697465205A65696C65000101560331000101010000484D03313A38343931353534363500015D00015E034E65752031362E31000169034E65752031362E3100016B03303137312031323334353637000100114A46033100014C033000010B015603310001010101010101');
INSERT INTO "answers"("id","device","request_digest","body") VALUES(8,9,X'99DD84357E8F1465DE8DF66CA9D762B3F10334A3C4EBE528506C24D5306106CE',X'03016A00455C4F4B0330303965333936362E32000152033200014E0331000156474D03323A35363936343437333200015D0004450378502F2F2F77414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141416F414141414641414D414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414D414141414641414941414141414141414178502F2F2F773D3D000146033000014D0332000151033230323630313035543038303030305A000152033230323630313035543039303030305A0001650330000166035365726965000167033230323630313035543038303030305A000168036F6E6F66666963652D35000158033000015B5C033100015F03310001600332000179033000010100114A46033100014C033000010B015603310001010101010101');
INSERT INTO "answers"("id","device","request_digest","body") VALUES(9,9,X'28ABCA6EA34EC938FDB321D83F08B8B3CA980F8664A3D91EBF3926C8CC02B26E',X'03016A00455C4F4B0331316535613233352E32000152033300014E0331000156474D03333A34363933333031353700015D0009600341756667616265203100014E033100014D03323032362D31322D30325432333A30303A30302E3030305A00014C03323032362D31322D30335430303A30303A30302E3030305A00014A033000015D033000015B033100015C03323032362D31322D30335430373A30303A30302E3030305A000100114A46033100014C033000010B01560331000101010000474D03333A34363933333031353800015D0009600341756667616265203200014E033100014A033000015D033000015B0330000100114A46033100014C033500014B034E6F74697A0001015603310001010101010101');
