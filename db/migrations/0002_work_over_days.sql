CREATE TABLE `draft` (
	`id` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`kind` text NOT NULL,
	`about` text NOT NULL,
	`box` text NOT NULL,
	`changed_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `draft_of_person` ON `draft` (`person`,`kind`,`about`);--> statement-breakpoint
CREATE INDEX `draft_about` ON `draft` (`about`);--> statement-breakpoint
CREATE INDEX `draft_age` ON `draft` (`changed_at`);--> statement-breakpoint
CREATE TABLE `follow_up` (
	`person` text NOT NULL,
	`grievance_id` text NOT NULL,
	`due_at` integer NOT NULL,
	`box` text NOT NULL,
	`set_at` integer NOT NULL,
	PRIMARY KEY(`person`, `grievance_id`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `follow_up_of_case` ON `follow_up` (`grievance_id`);--> statement-breakpoint
CREATE TABLE `mention` (
	`event_id` text NOT NULL,
	`person` text NOT NULL,
	`grievance_id` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`read_at` integer,
	PRIMARY KEY(`event_id`, `person`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `mention_of_person` ON `mention` (`person`,`at`);--> statement-breakpoint
CREATE TABLE `snooze` (
	`person` text NOT NULL,
	`grievance_id` text NOT NULL,
	`until_at` integer NOT NULL,
	`box` text NOT NULL,
	`set_at` integer NOT NULL,
	`woken_at` integer,
	`woken_by` text,
	PRIMARY KEY(`person`, `grievance_id`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `snooze_of_case` ON `snooze` (`grievance_id`);--> statement-breakpoint
CREATE INDEX `snooze_asleep` ON `snooze` (`until_at`) WHERE woken_at IS NULL;
