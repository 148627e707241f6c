CREATE TABLE `office` (
	`id` text PRIMARY KEY NOT NULL,
	`department` text NOT NULL,
	`level` text NOT NULL,
	`area` text,
	`district` text,
	`title_en` text NOT NULL,
	`title_hi` text NOT NULL,
	`nodal` integer NOT NULL,
	`from_at` integer,
	`until_at` integer,
	`changed_at` integer NOT NULL,
	`changed_by` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `officer` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`designation` text,
	`phone` text,
	`email` text,
	`x_handle` text,
	`facebook_id` text,
	`changed_at` integer NOT NULL,
	`changed_by` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `posting` (
	`id` text PRIMARY KEY NOT NULL,
	`office_id` text NOT NULL,
	`officer_id` text NOT NULL,
	`from_at` integer NOT NULL,
	`until_at` integer,
	`changed_at` integer NOT NULL,
	`changed_by` text NOT NULL,
	FOREIGN KEY (`officer_id`) REFERENCES `officer`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `posting_office` ON `posting` (`office_id`,`from_at`);--> statement-breakpoint
CREATE INDEX `posting_officer` ON `posting` (`officer_id`);--> statement-breakpoint
CREATE TABLE `representative` (
	`id` text PRIMARY KEY NOT NULL,
	`role` text NOT NULL,
	`name` text NOT NULL,
	`constituency` text,
	`district` text,
	`portfolio` text,
	`phone` text,
	`email` text,
	`x_handle` text,
	`facebook_id` text,
	`from_at` integer,
	`until_at` integer,
	`changed_at` integer NOT NULL,
	`changed_by` text NOT NULL
) STRICT;
--> statement-breakpoint

-- An office has one holder at a time, whatever the program forgot to check.
CREATE TRIGGER posting_alone_at_first BEFORE INSERT ON posting
WHEN NEW.until_at <= NEW.from_at OR EXISTS (
  SELECT 1 FROM posting WHERE office_id = NEW.office_id AND id <> NEW.id
    AND from_at < ifnull(NEW.until_at, 9223372036854775807) AND NEW.from_at < ifnull(until_at, 9223372036854775807))
BEGIN
  SELECT RAISE(ABORT, 'two officers would hold one office at one time');
END;
--> statement-breakpoint

CREATE TRIGGER posting_alone_later BEFORE UPDATE OF office_id, from_at, until_at ON posting
WHEN NEW.until_at <= NEW.from_at OR EXISTS (
  SELECT 1 FROM posting WHERE office_id = NEW.office_id AND id <> NEW.id
    AND from_at < ifnull(NEW.until_at, 9223372036854775807) AND NEW.from_at < ifnull(until_at, 9223372036854775807))
BEGIN
  SELECT RAISE(ABORT, 'two officers would hold one office at one time');
END;
