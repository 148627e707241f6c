CREATE TABLE `absent_item` (
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`changed_at` integer NOT NULL,
	`row` text,
	PRIMARY KEY(`kind`, `key`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `absent_item_waiting` ON `absent_item` (`kind`) WHERE "row" IS NOT NULL;
--> statement-breakpoint
CREATE TRIGGER `told_absent_insert` AFTER INSERT ON `absent_item` WHEN new."row" IS NULL AND EXISTS (SELECT 1 FROM setting WHERE key = 'hub.membership')
BEGIN INSERT INTO told_item (kind, key) VALUES (new.kind, new.key); END;
--> statement-breakpoint
CREATE TRIGGER `told_absent_update` AFTER UPDATE ON `absent_item` WHEN new."row" IS NULL AND EXISTS (SELECT 1 FROM setting WHERE key = 'hub.membership')
BEGIN INSERT INTO told_item (kind, key) VALUES (new.kind, new.key); END;
--> statement-breakpoint
-- What this seat told and has no row any more was removed here, before anybody could tell that.
INSERT INTO absent_item (kind, key, changed_at)
SELECT DISTINCT kind, key, CAST(unixepoch('subsec') * 1000 AS INTEGER) FROM told_item
WHERE (kind = 'office' AND key NOT IN (SELECT id FROM office)) OR (kind = 'posting' AND key NOT IN (SELECT id FROM posting))
  OR (kind = 'representative' AND key NOT IN (SELECT id FROM representative));
--> statement-breakpoint
-- What others told is read once more: a program before this one passes over a removal that it does not understand.
DELETE FROM setting WHERE key = 'hub.items';
