ALTER TABLE `grievance` ADD `emergency_alert_at` integer;--> statement-breakpoint
ALTER TABLE `grievance` ADD `emergency_seen_at` integer;--> statement-breakpoint
ALTER TABLE `grievance` ADD `red_flag_alert_at` integer;--> statement-breakpoint
ALTER TABLE `grievance` ADD `red_flag_seen_at` integer;--> statement-breakpoint
CREATE INDEX `grievance_emergency_alert` ON `grievance` (`emergency_alert_at`,`id`) WHERE emergency_alert_at IS NOT NULL AND emergency_seen_at IS NULL AND state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice');--> statement-breakpoint
CREATE INDEX `grievance_emergency_seen` ON `grievance` (`emergency_seen_at`,`id`) WHERE emergency_seen_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `grievance_red_flag_alert` ON `grievance` (`red_flag_alert_at`,`id`) WHERE red_flag_alert_at IS NOT NULL AND red_flag_seen_at IS NULL AND state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice');--> statement-breakpoint
CREATE INDEX `grievance_red_flag_seen` ON `grievance` (`red_flag_seen_at`,`id`) WHERE red_flag_seen_at IS NOT NULL;