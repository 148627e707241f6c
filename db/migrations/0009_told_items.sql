CREATE TABLE `told_item` (
	`number` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TRIGGER `told_post` AFTER INSERT ON `post_payload` WHEN EXISTS (SELECT 1 FROM setting WHERE key = 'hub.membership')
BEGIN INSERT INTO told_item (kind, key) VALUES ('post', new.post_id || ' ' || new.version_id); END;
--> statement-breakpoint
CREATE TRIGGER `told_setting_insert` AFTER INSERT ON `setting` WHEN new.key IN ('sla', 'notifiedServices', 'replies', 'reasons', 'snippets', 'letterhead', 'floods') AND EXISTS (SELECT 1 FROM setting WHERE key = 'hub.membership')
BEGIN INSERT INTO told_item (kind, key) VALUES ('setting', new.key); END;
--> statement-breakpoint
CREATE TRIGGER `told_setting_update` AFTER UPDATE ON `setting` WHEN new.key IN ('sla', 'notifiedServices', 'replies', 'reasons', 'snippets', 'letterhead', 'floods') AND EXISTS (SELECT 1 FROM setting WHERE key = 'hub.membership')
BEGIN INSERT INTO told_item (kind, key) VALUES ('setting', new.key); END;
--> statement-breakpoint
CREATE TRIGGER `told_person_insert` AFTER INSERT ON `person` WHEN EXISTS (SELECT 1 FROM setting WHERE key = 'hub.membership')
BEGIN INSERT INTO told_item (kind, key) VALUES ('person', new.id); END;
--> statement-breakpoint
CREATE TRIGGER `told_person_update` AFTER UPDATE ON `person` WHEN EXISTS (SELECT 1 FROM setting WHERE key = 'hub.membership')
BEGIN INSERT INTO told_item (kind, key) VALUES ('person', new.id); END;
--> statement-breakpoint
CREATE TRIGGER `told_office_insert` AFTER INSERT ON `office` WHEN EXISTS (SELECT 1 FROM setting WHERE key = 'hub.membership')
BEGIN INSERT INTO told_item (kind, key) VALUES ('office', new.id); END;
--> statement-breakpoint
CREATE TRIGGER `told_office_update` AFTER UPDATE ON `office` WHEN EXISTS (SELECT 1 FROM setting WHERE key = 'hub.membership')
BEGIN INSERT INTO told_item (kind, key) VALUES ('office', new.id); END;
--> statement-breakpoint
CREATE TRIGGER `told_officer_insert` AFTER INSERT ON `officer` WHEN EXISTS (SELECT 1 FROM setting WHERE key = 'hub.membership')
BEGIN INSERT INTO told_item (kind, key) VALUES ('officer', new.id); END;
--> statement-breakpoint
CREATE TRIGGER `told_officer_update` AFTER UPDATE ON `officer` WHEN EXISTS (SELECT 1 FROM setting WHERE key = 'hub.membership')
BEGIN INSERT INTO told_item (kind, key) VALUES ('officer', new.id); END;
--> statement-breakpoint
CREATE TRIGGER `told_posting_insert` AFTER INSERT ON `posting` WHEN EXISTS (SELECT 1 FROM setting WHERE key = 'hub.membership')
BEGIN INSERT INTO told_item (kind, key) VALUES ('posting', new.id); END;
--> statement-breakpoint
CREATE TRIGGER `told_posting_update` AFTER UPDATE ON `posting` WHEN EXISTS (SELECT 1 FROM setting WHERE key = 'hub.membership')
BEGIN INSERT INTO told_item (kind, key) VALUES ('posting', new.id); END;
--> statement-breakpoint
CREATE TRIGGER `told_representative_insert` AFTER INSERT ON `representative` WHEN EXISTS (SELECT 1 FROM setting WHERE key = 'hub.membership')
BEGIN INSERT INTO told_item (kind, key) VALUES ('representative', new.id); END;
--> statement-breakpoint
CREATE TRIGGER `told_representative_update` AFTER UPDATE ON `representative` WHEN EXISTS (SELECT 1 FROM setting WHERE key = 'hub.membership')
BEGIN INSERT INTO told_item (kind, key) VALUES ('representative', new.id); END;
