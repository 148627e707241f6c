DROP INDEX `reply_sent`;--> statement-breakpoint
CREATE INDEX `reply_to_send` ON `reply` (`channel`,`state`,`approved_seat`,`approved_at`,`grievance_id`,`reply_id`) WHERE state IN ('approved', 'attempting');--> statement-breakpoint
CREATE INDEX `reply_sent` ON `reply` (`channel`,length(external_id),`external_id`) WHERE state = 'sent';--> statement-breakpoint
DROP INDEX `reply_attempt_day`;--> statement-breakpoint
ALTER TABLE `reply_attempt` ADD `channel` text DEFAULT 'x' NOT NULL;--> statement-breakpoint
CREATE INDEX `reply_attempt_day` ON `reply_attempt` (`channel`,`attempted_at`);