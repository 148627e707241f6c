CREATE TABLE `attached_on_day` (
	`day` integer NOT NULL,
	`sender` text NOT NULL,
	`bytes` integer NOT NULL,
	PRIMARY KEY(`day`, `sender`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `reading_problem` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`source_key` text NOT NULL,
	`channel` text NOT NULL,
	`name` text NOT NULL,
	`reason` text NOT NULL,
	`detail` text NOT NULL,
	`title` text,
	`place` text,
	`raw_bytes` integer NOT NULL,
	`first_at` integer NOT NULL,
	`last_at` integer NOT NULL,
	`count` integer NOT NULL,
	`state` text NOT NULL,
	`settled_by` text,
	`settled_at` integer,
	`raw` blob
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `reading_problem_name` ON `reading_problem` (`source_key`,`name`);--> statement-breakpoint
CREATE INDEX `reading_problem_open` ON `reading_problem` (`last_at`) WHERE state = 'open';