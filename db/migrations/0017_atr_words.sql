ALTER TABLE `grievance` ADD `atr_words` text;--> statement-breakpoint
CREATE INDEX `grievance_atr_words` ON `grievance` (`atr_words`) WHERE atr_words IS NOT NULL;