CREATE TABLE `failing_address` (
	`address` text PRIMARY KEY NOT NULL,
	`detail` text NOT NULL,
	`since` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `notice` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`grievance_id` text NOT NULL,
	`kind` text NOT NULL,
	`office` text NOT NULL,
	`officer_id` text,
	`officer` text,
	`to_address` text,
	`state` text NOT NULL,
	`reason` text,
	`prepared_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`attempts` integer NOT NULL,
	`attempted_at` integer,
	`sent_at` integer,
	`bounced_at` integer,
	`message_id` text,
	`subject` text,
	`error` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `notice_waiting` ON `notice` (`due_at`,`id`) WHERE state IN ('prepared', 'sending');--> statement-breakpoint
CREATE INDEX `notice_listed` ON `notice` (`state`,`prepared_at`,`id`);--> statement-breakpoint
CREATE INDEX `notice_case` ON `notice` (`grievance_id`,`prepared_at`);--> statement-breakpoint
CREATE INDEX `notice_message` ON `notice` (`message_id`);--> statement-breakpoint
CREATE INDEX `notice_attempted` ON `notice` (`attempted_at`);--> statement-breakpoint
CREATE INDEX `notice_address` ON `notice` (`to_address`,`attempted_at`);--> statement-breakpoint
CREATE TABLE `office_answer` (
	`grievance_id` text NOT NULL,
	`channel` text NOT NULL,
	`external_id` text NOT NULL,
	`officer_id` text,
	`officer` text,
	`office` text,
	`is_proven` integer NOT NULL,
	`read_as` text NOT NULL,
	`reading` text NOT NULL,
	`state` text NOT NULL,
	`why` text,
	`received_at` integer NOT NULL,
	PRIMARY KEY(`grievance_id`, `channel`, `external_id`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `office_answer_waiting` ON `office_answer` (`received_at`) WHERE state = 'waits';