CREATE TABLE `account_post` (
	`channel` text NOT NULL,
	`handle` text NOT NULL,
	`external_id` text NOT NULL,
	`at` integer NOT NULL,
	`answers` text,
	`answer_ms` integer,
	PRIMARY KEY(`channel`, `external_id`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `account_post_time` ON `account_post` (`channel`,`handle`,`at`);--> statement-breakpoint
CREATE INDEX `account_post_answers` ON `account_post` (`channel`,`answers`);--> statement-breakpoint
CREATE TABLE `watched_account` (
	`channel` text NOT NULL,
	`handle` text NOT NULL,
	`account_id` text,
	`state` text NOT NULL,
	`asked_at` integer,
	`since_id` text,
	PRIMARY KEY(`channel`, `handle`)
) STRICT;
