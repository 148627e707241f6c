DROP INDEX `person_name`;--> statement-breakpoint
CREATE INDEX `person_name` ON `person` (`name_key`);