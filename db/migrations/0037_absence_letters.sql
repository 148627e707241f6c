CREATE TABLE `absence_letter` (
	`letter_id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL,
	`number` text NOT NULL,
	`to_office` text NOT NULL,
	`officer` text,
	`issued_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `absence_letter_review` ON `absence_letter` (`review_id`);--> statement-breakpoint
CREATE INDEX `absence_letter_number` ON `absence_letter` (`number`);