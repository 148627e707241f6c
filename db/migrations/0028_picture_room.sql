ALTER TABLE `picture` ADD `bytes` integer;--> statement-breakpoint
ALTER TABLE `picture` ADD `fetched_at` integer;--> statement-breakpoint
ALTER TABLE `picture` ADD `still` text;--> statement-breakpoint
ALTER TABLE `picture` ADD `grievance_id` text;--> statement-breakpoint
ALTER TABLE `picture` ADD `let_go_at` integer;--> statement-breakpoint
CREATE INDEX `picture_file` ON `picture` (`file`);