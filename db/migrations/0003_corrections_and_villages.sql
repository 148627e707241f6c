CREATE TABLE `village` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`district` text NOT NULL,
	`block` text,
	`tehsil` text,
	`lat` real,
	`lon` real
) STRICT;
--> statement-breakpoint
ALTER TABLE `grievance` ADD `speaker` text DEFAULT 'citizen' NOT NULL;--> statement-breakpoint
ALTER TABLE `grievance` ADD `corrected_at` integer;--> statement-breakpoint
CREATE INDEX `event_learning` ON `event` (`hlc`,`seat`,`id`) WHERE type IN ('proposal-corrected', 'learning-reset');
