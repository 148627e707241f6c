DROP INDEX `grievance_figures`;--> statement-breakpoint
ALTER TABLE `grievance` ADD `returned_at` integer;--> statement-breakpoint
ALTER TABLE `grievance` ADD `reopened_at` integer;--> statement-breakpoint
CREATE INDEX `grievance_figures` ON `grievance` (`opened_at`,`state`,`since_at`,`due_at`,`department`,`district`,`channel`,`category`,`marked_office`,`speaker`,`kind`,`urgency`,`routine`,`first_marked_at`,`undertaken_at`,`reported_at`,`reported_due_at`,`responded_at`,`returned_at`,`reopened_at`,`checked_at`);--> statement-breakpoint

-- What was kept so far does not name the steps back: it is read again from the events.
UPDATE grievance SET since_at = NULL WHERE steps IS NOT NULL;
