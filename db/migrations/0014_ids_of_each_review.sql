CREATE TABLE `__new_absence_letter` (
	`letter_id` text NOT NULL,
	`review_id` text NOT NULL,
	`number` text NOT NULL,
	`to_office` text NOT NULL,
	`officer` text,
	`issued_at` integer NOT NULL,
	PRIMARY KEY(`review_id`, `letter_id`)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_absence_letter`("letter_id", "review_id", "number", "to_office", "officer", "issued_at") SELECT "letter_id", "review_id", "number", "to_office", "officer", "issued_at" FROM `absence_letter`;--> statement-breakpoint
DROP TABLE `absence_letter`;--> statement-breakpoint
ALTER TABLE `__new_absence_letter` RENAME TO `absence_letter`;--> statement-breakpoint
CREATE INDEX `absence_letter_number` ON `absence_letter` (`number`);--> statement-breakpoint
CREATE TABLE `__new_review_promise` (
	`id` text NOT NULL,
	`review_id` text NOT NULL,
	`office` text NOT NULL,
	`made_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`settled` integer NOT NULL,
	`reminded_of` integer,
	`fell_due_of` integer,
	PRIMARY KEY(`review_id`, `id`)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_review_promise`("id", "review_id", "office", "made_at", "due_at", "settled", "reminded_of", "fell_due_of") SELECT "id", "review_id", "office", "made_at", "due_at", "settled", "reminded_of", "fell_due_of" FROM `review_promise`;--> statement-breakpoint
DROP TABLE `review_promise`;--> statement-breakpoint
ALTER TABLE `__new_review_promise` RENAME TO `review_promise`;--> statement-breakpoint
CREATE INDEX `review_promise_office` ON `review_promise` (`office`,`made_at`);--> statement-breakpoint
CREATE INDEX `review_promise_due` ON `review_promise` (`due_at`) WHERE settled = 0;--> statement-breakpoint
CREATE TABLE `__new_promised_case` (
	`review_id` text NOT NULL,
	`promise_id` text NOT NULL,
	`grievance_id` text NOT NULL,
	PRIMARY KEY(`review_id`, `promise_id`, `grievance_id`)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_promised_case`("review_id", "promise_id", "grievance_id") SELECT p."review_id", c."promise_id", c."grievance_id" FROM `promised_case` c JOIN `review_promise` p ON p."id" = c."promise_id";--> statement-breakpoint
DROP TABLE `promised_case`;--> statement-breakpoint
ALTER TABLE `__new_promised_case` RENAME TO `promised_case`;--> statement-breakpoint
CREATE INDEX `promised_case_grievance` ON `promised_case` (`grievance_id`);--> statement-breakpoint
-- Of two promises or letters of one id, in two reviews, only the first had a row: all reviews are read once more when the record is opened.
INSERT INTO `setting` (key, value, changed_at) SELECT 'reviews.outdated', 'true', 0 WHERE EXISTS (SELECT 1 FROM `review`);
