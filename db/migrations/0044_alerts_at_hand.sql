DROP INDEX `grievance_routine`;--> statement-breakpoint
DROP INDEX `grievance_emergency_alert`;--> statement-breakpoint
DROP INDEX `grievance_emergency_seen`;--> statement-breakpoint
DROP INDEX `grievance_red_flag_alert`;--> statement-breakpoint
DROP INDEX `grievance_red_flag_seen`;--> statement-breakpoint
CREATE INDEX `grievance_emergency_alert` ON `grievance` (`emergency_alert_at`,`id`,`opened_at`,`state`,`emergency_seen_at`) WHERE emergency_alert_at IS NOT NULL AND emergency_seen_at IS NULL AND state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice');--> statement-breakpoint
CREATE INDEX `grievance_emergency_seen` ON `grievance` (`emergency_seen_at`,`id`,`opened_at`) WHERE emergency_seen_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `grievance_red_flag_alert` ON `grievance` (`red_flag_alert_at`,`id`,`opened_at`,`state`,`red_flag_seen_at`) WHERE red_flag_alert_at IS NOT NULL AND red_flag_seen_at IS NULL AND state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice');--> statement-breakpoint
CREATE INDEX `grievance_red_flag_seen` ON `grievance` (`red_flag_seen_at`,`id`,`opened_at`) WHERE red_flag_seen_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `trouble_case_opened` ON `trouble_case` (`opened_at`,`grievance_id`,`trouble_id`,`author`);