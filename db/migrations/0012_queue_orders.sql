DROP INDEX `grievance_due`;--> statement-breakpoint
CREATE INDEX `grievance_office` ON `grievance` (`department`,`district`,`opened_at`,`id`,`state`);--> statement-breakpoint
CREATE INDEX `grievance_due` ON `grievance` (`overdue`,`due_at`,`opened_at`,`id`) WHERE due_at IS NOT NULL;