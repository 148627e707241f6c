CREATE TABLE `event` (
	`position` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`seat` text NOT NULL,
	`seat_seq` integer NOT NULL,
	`hlc` text NOT NULL,
	`stream` text NOT NULL,
	`type` text NOT NULL,
	`version` integer NOT NULL,
	`actor` text NOT NULL,
	`at` integer NOT NULL,
	`payload` text NOT NULL,
	`prev_hash` text NOT NULL,
	`hash` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `event_id` ON `event` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `event_seat_seq` ON `event` (`seat`,`seat_seq`);--> statement-breakpoint
CREATE INDEX `event_stream` ON `event` (`stream`,`hlc`,`seat`);--> statement-breakpoint
CREATE TABLE `case_figure` (
	`department` text NOT NULL,
	`district` text NOT NULL,
	`state` text NOT NULL,
	`overdue` integer NOT NULL,
	`cases` integer NOT NULL,
	PRIMARY KEY(`department`, `district`, `state`, `overdue`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `day_figure` (
	`day` integer PRIMARY KEY NOT NULL,
	`opened` integer NOT NULL,
	`disposed` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `post_figure` (
	`slot` integer PRIMARY KEY NOT NULL,
	`posts` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `state_figure` (
	`state` text NOT NULL,
	`overdue` integer NOT NULL,
	`cases` integer NOT NULL,
	PRIMARY KEY(`state`, `overdue`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `total` (
	`name` text PRIMARY KEY NOT NULL,
	`value` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `case_post` (
	`channel` text NOT NULL,
	`external_id` text NOT NULL,
	`grievance_id` text NOT NULL,
	PRIMARY KEY(`channel`, `external_id`, `grievance_id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `case_post_grievance` ON `case_post` (`grievance_id`);--> statement-breakpoint
CREATE TABLE `grievance` (
	`id` text PRIMARY KEY NOT NULL,
	`ticket` text NOT NULL,
	`case_key` text NOT NULL,
	`channel` text NOT NULL,
	`first_post_channel` text NOT NULL,
	`first_post_external_id` text NOT NULL,
	`opened_at` integer NOT NULL,
	`state` text NOT NULL,
	`returns_to` text,
	`kind` text NOT NULL,
	`department` text,
	`district` text,
	`place` text,
	`urgency` text NOT NULL,
	`routine` integer NOT NULL,
	`countdown_basis` text NOT NULL,
	`countdown_due_at` integer,
	`stopped_ms` integer NOT NULL,
	`stopped_since_at` integer,
	`due_at` integer,
	`due_remaining_ms` integer,
	`marked_to` text,
	`additional_marks` text,
	`interim_reply` text,
	`atr` text,
	`aside` text,
	`disposed_at` integer,
	`reopened_count` integer NOT NULL,
	`version` integer NOT NULL,
	`post_count` integer NOT NULL,
	`overdue` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `grievance_case_key` ON `grievance` (`case_key`);--> statement-breakpoint
CREATE INDEX `grievance_due` ON `grievance` (`overdue`,`due_at`) WHERE due_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `grievance_overdue_office` ON `grievance` (`department`,`district`,`due_at`) WHERE overdue = 1;--> statement-breakpoint
CREATE INDEX `grievance_newest` ON `grievance` (`opened_at`,`id`) WHERE state NOT IN ('not-a-grievance', 'duplicate');--> statement-breakpoint
CREATE TABLE `post` (
	`id` integer PRIMARY KEY NOT NULL,
	`channel` text NOT NULL,
	`external_id` text NOT NULL,
	`version_id` text NOT NULL,
	`version_index` integer NOT NULL,
	`role` text NOT NULL,
	`author_external_id` text NOT NULL,
	`author_handle` text,
	`author_name` text,
	`author_location` text,
	`text` text NOT NULL,
	`language_hint` text,
	`created_at` integer NOT NULL,
	`received_at` integer NOT NULL,
	`conversation_id` text NOT NULL,
	`in_reply_to_id` text,
	`in_reply_to_author_id` text,
	`reposts` text,
	`quotes` text,
	`media` text,
	`media_count` integer NOT NULL,
	`place_name` text,
	`withheld_in` text,
	`deleted_at` integer
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `post_natural_key` ON `post` (`channel`,`external_id`);--> statement-breakpoint
CREATE INDEX `post_conversation` ON `post` (`channel`,`conversation_id`);--> statement-breakpoint
CREATE INDEX `post_official_author` ON `post` (`channel`,`author_external_id`) WHERE role <> 'citizen';--> statement-breakpoint
CREATE TABLE `post_payload` (
	`id` integer PRIMARY KEY NOT NULL,
	`post_id` integer NOT NULL,
	`version_id` text NOT NULL,
	`version_index` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`payload` blob NOT NULL,
	FOREIGN KEY (`post_id`) REFERENCES `post`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `post_payload_version` ON `post_payload` (`post_id`,`version_id`);--> statement-breakpoint
CREATE TABLE `seat` (
	`id` text PRIMARY KEY NOT NULL,
	`is_own` integer NOT NULL,
	`joined_at` integer NOT NULL,
	`received_hlc` text
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `seat_own` ON `seat` (`is_own`) WHERE is_own = 1;--> statement-breakpoint
CREATE TABLE `setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`changed_at` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `source_spend` (
	`source_key` text NOT NULL,
	`month` text NOT NULL,
	`posts` integer NOT NULL,
	`users` integer NOT NULL,
	`micro_usd` integer NOT NULL,
	PRIMARY KEY(`source_key`, `month`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `source_state` (
	`key` text PRIMARY KEY NOT NULL,
	`channel` text NOT NULL,
	`label` text NOT NULL,
	`cursor` text,
	`last_answer_at` integer,
	`last_post_at` integer,
	`fault_code` text,
	`fault_detail` text,
	`fault_since_at` integer,
	`fault_retry_at` integer
) STRICT, WITHOUT ROWID;
