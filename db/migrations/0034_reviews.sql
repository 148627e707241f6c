CREATE TABLE `promised_case` (
	`promise_id` text NOT NULL,
	`grievance_id` text NOT NULL,
	PRIMARY KEY(`promise_id`, `grievance_id`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `promised_case_grievance` ON `promised_case` (`grievance_id`);--> statement-breakpoint
CREATE TABLE `review` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`planned_at` integer NOT NULL,
	`state` text NOT NULL,
	`begun_at` integer,
	`ended_at` integer
) STRICT;
--> statement-breakpoint
CREATE INDEX `review_planned` ON `review` (`planned_at`);--> statement-breakpoint
CREATE TABLE `review_promise` (
	`id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL,
	`office` text NOT NULL,
	`made_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`settled` integer NOT NULL,
	`reminded_of` integer,
	`fell_due_of` integer
) STRICT;
--> statement-breakpoint
CREATE INDEX `review_promise_review` ON `review_promise` (`review_id`);--> statement-breakpoint
CREATE INDEX `review_promise_office` ON `review_promise` (`office`,`made_at`);--> statement-breakpoint
CREATE INDEX `review_promise_due` ON `review_promise` (`due_at`) WHERE settled = 0;