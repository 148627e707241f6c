DROP INDEX `grievance_assignee`;--> statement-breakpoint
DROP INDEX `grievance_further_offices`;--> statement-breakpoint
CREATE INDEX `grievance_assignee` ON `grievance` (`assignee`,`state`,`due_at`) WHERE assignee IS NOT NULL;--> statement-breakpoint
CREATE INDEX `grievance_further_offices` ON `grievance` (`state`,`marked_office`,`escalations`,`additional_marks`) WHERE (additional_marks IS NOT NULL OR escalations IS NOT NULL) AND state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice');