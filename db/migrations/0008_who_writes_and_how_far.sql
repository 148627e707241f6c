CREATE TABLE `account_mention` (
	`channel` text NOT NULL,
	`handle` text NOT NULL,
	`external_id` text NOT NULL,
	`conversation_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`channel`, `handle`, `external_id`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `account_mention_talk` ON `account_mention` (`channel`,`handle`,`conversation_id`);--> statement-breakpoint
CREATE INDEX `account_mention_time` ON `account_mention` (`channel`,`handle`,`at`);--> statement-breakpoint
CREATE TABLE `post_measure` (
	`post_id` integer PRIMARY KEY NOT NULL,
	`author_since` integer,
	`seen` integer,
	`shared` integer,
	`liked` integer,
	`answered` integer,
	`width` integer NOT NULL,
	`measured_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `post_measure_width` ON `post_measure` (`width`) WHERE width > 0;--> statement-breakpoint
DROP INDEX `grievance_figures`;--> statement-breakpoint
ALTER TABLE `grievance` ADD `representative` text;--> statement-breakpoint
CREATE INDEX `grievance_figures` ON `grievance` (`opened_at`,`state`,`since_at`,`due_at`,`department`,`district`,`channel`,`category`,`marked_office`,`speaker`,`kind`,`urgency`,`routine`,`first_marked_at`,`undertaken_at`,`reported_at`,`reported_due_at`,`responded_at`,`returned_at`,`reopened_at`,`checked_at`,`representative`);--> statement-breakpoint
ALTER TABLE `watched_account` ADD `mentions_since_id` text;--> statement-breakpoint
ALTER TABLE `watched_account` ADD `mentions_cut_at` integer;--> statement-breakpoint
ALTER TABLE `representative` ADD `instagram` text;--> statement-breakpoint
ALTER TABLE `representative` ADD `telegram` text;--> statement-breakpoint
ALTER TABLE `representative` ADD `youtube` text;