CREATE TABLE `source_gap` (
	`source_key` text NOT NULL,
	`id` text NOT NULL,
	`from_mark` text,
	`from_at` integer,
	`to_mark` text NOT NULL,
	`to_at` integer NOT NULL,
	`state` text NOT NULL,
	`opened_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`acknowledged_by` text,
	PRIMARY KEY(`source_key`, `id`)
) STRICT;
