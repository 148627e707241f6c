CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`role` text NOT NULL,
	`active` integer NOT NULL,
	`salt` blob NOT NULL,
	`hash` blob NOT NULL,
	`scrypt_cost` integer NOT NULL,
	`scrypt_block_size` integer NOT NULL,
	`scrypt_parallelization` integer NOT NULL,
	`passphrase_version` integer NOT NULL,
	`added_at` integer NOT NULL,
	`changed_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `person_name` ON `person` (`name_key`);--> statement-breakpoint
CREATE TABLE `wrong_try` (
	`slot` integer PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`last_at` integer NOT NULL
) STRICT;
