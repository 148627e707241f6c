CREATE TABLE `reply` (
	`grievance_id` text NOT NULL,
	`reply_id` text NOT NULL,
	`purpose` text NOT NULL,
	`language` text NOT NULL,
	`text` text NOT NULL,
	`channel` text NOT NULL,
	`answers` text NOT NULL,
	`state` text NOT NULL,
	`prepared_at` integer NOT NULL,
	`prepared_by` text NOT NULL,
	`approved_seat` text,
	`approved_at` integer,
	`attempts` integer NOT NULL,
	`sent_at` integer,
	`external_id` text,
	`refusal_code` text,
	`refusal_detail` text,
	PRIMARY KEY(`grievance_id`, `reply_id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `reply_waiting` ON `reply` (`state`,`prepared_at`,`grievance_id`,`reply_id`) WHERE state IN ('prepared', 'approved', 'attempting', 'refused');--> statement-breakpoint
CREATE INDEX `reply_sent` ON `reply` (length(external_id),`external_id`) WHERE state = 'sent';--> statement-breakpoint
CREATE INDEX `reply_acknowledgement` ON `reply` (`prepared_at`) WHERE purpose = 'acknowledgement';--> statement-breakpoint
CREATE TABLE `reply_attempt` (
	`grievance_id` text NOT NULL,
	`reply_id` text NOT NULL,
	`after_id` text,
	`attempted_at` integer NOT NULL,
	PRIMARY KEY(`grievance_id`, `reply_id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `reply_attempt_day` ON `reply_attempt` (`attempted_at`);