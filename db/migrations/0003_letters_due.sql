ALTER TABLE `clock_due` ADD `letter_kind` text;--> statement-breakpoint
ALTER TABLE `clock_due` ADD `letter_at` integer;--> statement-breakpoint
CREATE INDEX `clock_due_letter` ON `clock_due` (`office`,`letter_kind`,`letter_at`) WHERE letter_at IS NOT NULL;