DROP INDEX `grievance_disputed`;--> statement-breakpoint
DROP INDEX `grievance_check_call`;--> statement-breakpoint
CREATE INDEX `grievance_further_offices` ON `grievance` (`state`) WHERE additional_marks IS NOT NULL OR escalations IS NOT NULL;--> statement-breakpoint
CREATE INDEX `grievance_disputed` ON `grievance` (`opened_at`,`id`) WHERE dispute IS NOT NULL;--> statement-breakpoint
CREATE INDEX `grievance_check_call` ON `grievance` (`opened_at`,`id`) WHERE check_call IS NOT NULL;