CREATE TABLE `import_contradiction` (
	`id` integer PRIMARY KEY NOT NULL,
	`import_id` text NOT NULL,
	`grievance_id` text NOT NULL,
	`number` text NOT NULL,
	`line` integer NOT NULL,
	`told` text NOT NULL,
	FOREIGN KEY (`import_id`) REFERENCES `import_log`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `import_contradiction_import` ON `import_contradiction` (`import_id`);--> statement-breakpoint
CREATE TABLE `import_log` (
	`id` text PRIMARY KEY NOT NULL,
	`source` text NOT NULL,
	`file_name` text NOT NULL,
	`file_hash` text NOT NULL,
	`file_bytes` integer NOT NULL,
	`actor` text NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	`outcome` text NOT NULL,
	`read` integer NOT NULL,
	`new` integer NOT NULL,
	`changed` integer NOT NULL,
	`unchanged` integer NOT NULL,
	`duplicates` integer NOT NULL,
	`faulty` integer NOT NULL,
	`contradictions` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `import_log_started` ON `import_log` (`started_at`);--> statement-breakpoint
ALTER TABLE `grievance` ADD `links` text;--> statement-breakpoint
CREATE INDEX `grievance_links` ON `grievance` (`links`) WHERE links IS NOT NULL;