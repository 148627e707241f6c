ALTER TABLE `grievance` ADD `assignee` text;--> statement-breakpoint
ALTER TABLE `grievance` ADD `notices` text;--> statement-breakpoint
ALTER TABLE `grievance` ADD `escalations` text;--> statement-breakpoint
ALTER TABLE `grievance` ADD `red_flagged_at` integer;--> statement-breakpoint
ALTER TABLE `grievance` ADD `dispute` text;--> statement-breakpoint
ALTER TABLE `grievance` ADD `trouble_choice` text;--> statement-breakpoint
ALTER TABLE `grievance` ADD `replies` text;--> statement-breakpoint
ALTER TABLE `grievance` ADD `letters` text;--> statement-breakpoint
ALTER TABLE `grievance` ADD `check_call` text;