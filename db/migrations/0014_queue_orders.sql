DROP INDEX `grievance_newest`;--> statement-breakpoint
CREATE INDEX `grievance_newest` ON `grievance` (`opened_at`,`id`,`state`);