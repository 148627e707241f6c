DROP INDEX `event_id`;--> statement-breakpoint
CREATE UNIQUE INDEX `event_id` ON `event` (`id`,`seat`);--> statement-breakpoint
CREATE TABLE `__new_mention` (
	`event_id` text NOT NULL,
	`person` text NOT NULL,
	`grievance_id` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`read_at` integer,
	PRIMARY KEY(`grievance_id`, `event_id`, `person`)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_mention`("event_id", "person", "grievance_id", "by", "at", "read_at") SELECT "event_id", "person", "grievance_id", "by", "at", "read_at" FROM `mention`;--> statement-breakpoint
DROP TABLE `mention`;--> statement-breakpoint
ALTER TABLE `__new_mention` RENAME TO `mention`;--> statement-breakpoint
CREATE INDEX `mention_of_person` ON `mention` (`person`,`at`);
