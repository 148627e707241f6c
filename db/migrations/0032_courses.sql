ALTER TABLE `grievance` ADD `since_at` integer;--> statement-breakpoint
ALTER TABLE `grievance` ADD `steps` text;--> statement-breakpoint
ALTER TABLE `grievance` ADD `first_marked_at` integer;--> statement-breakpoint
ALTER TABLE `grievance` ADD `undertaken_at` integer;--> statement-breakpoint
ALTER TABLE `grievance` ADD `reported_at` integer;--> statement-breakpoint
ALTER TABLE `grievance` ADD `reported_due_at` integer;--> statement-breakpoint
ALTER TABLE `grievance` ADD `responded_at` integer;--> statement-breakpoint
ALTER TABLE `grievance` ADD `returned_count` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `grievance` ADD `checked_at` integer;--> statement-breakpoint
CREATE INDEX `grievance_figures` ON `grievance` (`opened_at`,`state`,`since_at`,`due_at`,`department`,`district`,`channel`,`category`,`marked_office`,`speaker`,`kind`,`urgency`,`routine`,`first_marked_at`,`undertaken_at`,`reported_at`,`reported_due_at`,`responded_at`,`reopened_count`,`returned_count`,`checked_at`);--> statement-breakpoint
CREATE INDEX `grievance_without_course` ON `grievance` (`id`) WHERE since_at IS NULL;