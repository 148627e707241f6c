CREATE TABLE `post_check` (
	`post_id` integer PRIMARY KEY NOT NULL,
	`channel` text NOT NULL,
	`rank` integer NOT NULL,
	`checked_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `post_check_turn` ON `post_check` (`channel`,`rank`,`checked_at`);--> statement-breakpoint
CREATE INDEX `post_check_oldest` ON `post_check` (`channel`,`checked_at`);--> statement-breakpoint
CREATE INDEX `post_reposts` ON `post` (`channel`,(reposts ->> 'externalId')) WHERE reposts IS NOT NULL;--> statement-breakpoint
CREATE INDEX `post_quotes` ON `post` (`channel`,(quotes ->> 'externalId')) WHERE quotes IS NOT NULL;--> statement-breakpoint
CREATE INDEX `post_attachments` ON `post` (`id`) WHERE instr(media, '"hash"') > 0;