CREATE INDEX `grievance_queue` ON `grievance` (`state`,`opened_at`,`id`,`urgency`,`due_at`,`department`,`district`,`kind`,`routine`,`overdue`,`channel`,`speaker`);--> statement-breakpoint
CREATE INDEX `grievance_assignee` ON `grievance` (`assignee`,`due_at`) WHERE assignee IS NOT NULL;--> statement-breakpoint
CREATE INDEX `grievance_reopened` ON `grievance` (`state`,`due_at`) WHERE reopened_count > 0;--> statement-breakpoint
CREATE INDEX `grievance_disputed` ON `grievance` (`opened_at`) WHERE dispute IS NOT NULL;--> statement-breakpoint
CREATE INDEX `grievance_representative` ON `grievance` (`state`,`due_at`) WHERE speaker = 'representative';--> statement-breakpoint
CREATE INDEX `grievance_routine` ON `grievance` (`state`,`due_at`) WHERE routine = 1 AND state IN ('new', 'marked', 'in-action');--> statement-breakpoint
CREATE INDEX `grievance_check_call` ON `grievance` (`opened_at`) WHERE check_call IS NOT NULL;