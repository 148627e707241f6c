CREATE TABLE `learned` (
	`id` integer PRIMARY KEY NOT NULL,
	`format` text NOT NULL,
	`position` integer NOT NULL,
	`content` blob NOT NULL,
	`sha256` text NOT NULL
) STRICT;
--> statement-breakpoint
DROP INDEX `event_learning`;--> statement-breakpoint
CREATE INDEX `event_learning` ON `event` (`hlc`,`seat`,`id`) WHERE type IN ('proposal-corrected', 'marked', 'act-undone', 'learning-reset');