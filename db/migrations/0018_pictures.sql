CREATE TABLE `picture` (
	`url` text PRIMARY KEY NOT NULL,
	`file` text,
	`failures` integer NOT NULL,
	`tried_at` integer NOT NULL
) STRICT;
