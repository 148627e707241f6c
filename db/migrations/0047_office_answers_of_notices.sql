ALTER TABLE `office_answer` ADD `notice_id` text;--> statement-breakpoint
CREATE INDEX `office_answer_notice` ON `office_answer` (`notice_id`) WHERE notice_id IS NOT NULL;