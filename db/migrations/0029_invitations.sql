CREATE TABLE `invitation` (
	`campaign_id` text NOT NULL,
	`channel` text NOT NULL,
	`author_id` text NOT NULL,
	`place` integer NOT NULL,
	`grievance_id` text NOT NULL,
	`post_external_id` text NOT NULL,
	`language` text NOT NULL,
	`prepared_at` integer,
	`left_out` text,
	PRIMARY KEY(`campaign_id`, `channel`, `author_id`),
	FOREIGN KEY (`campaign_id`) REFERENCES `invitation_campaign`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `invitation_author` ON `invitation` (`channel`,`author_id`,`prepared_at`);--> statement-breakpoint
CREATE INDEX `invitation_next` ON `invitation` (`campaign_id`,`place`) WHERE prepared_at IS NULL AND left_out IS NULL;--> statement-breakpoint
CREATE TABLE `invitation_campaign` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`form` text NOT NULL,
	`channel` text NOT NULL,
	`department` text NOT NULL,
	`district` text,
	`since_days` integer NOT NULL,
	`cases` text NOT NULL,
	`most` integer NOT NULL,
	`text_hi` text NOT NULL,
	`text_en` text NOT NULL,
	`per_hour` integer NOT NULL,
	`state` text NOT NULL,
	`open_post_id` text,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`approved_at` integer,
	`approved_by` text,
	`started_at` integer,
	`ended_at` integer,
	`left_out` text
) STRICT;
--> statement-breakpoint
CREATE TABLE `invitation_opt_out` (
	`channel` text NOT NULL,
	`author_id` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`post_external_id` text,
	PRIMARY KEY(`channel`, `author_id`)
) STRICT;

--> statement-breakpoint
CREATE TRIGGER invitation_opt_out_kept BEFORE DELETE ON invitation_opt_out
BEGIN
  SELECT RAISE(ABORT, 'an opt-out is kept for ever');
END;
--> statement-breakpoint
CREATE TRIGGER invitation_opt_out_never_changed BEFORE UPDATE ON invitation_opt_out
BEGIN
  SELECT RAISE(ABORT, 'an opt-out is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER invitation_only_of_the_willing BEFORE UPDATE OF prepared_at ON invitation WHEN NEW.prepared_at IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'nobody is invited who has opted out')
    WHERE EXISTS (SELECT 1 FROM invitation_opt_out o WHERE o.channel = NEW.channel AND o.author_id = NEW.author_id);
  SELECT RAISE(ABORT, 'nobody is invited twice in ninety days')
    WHERE EXISTS (SELECT 1 FROM invitation i WHERE i.channel = NEW.channel AND i.author_id = NEW.author_id
      AND i.prepared_at > NEW.prepared_at - 7776000000);
END;
--> statement-breakpoint
CREATE TRIGGER invitation_begins_unsent BEFORE INSERT ON invitation WHEN NEW.prepared_at IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'an invitation is listed before it is sent');
END;
--> statement-breakpoint
CREATE TRIGGER invitation_words_stay BEFORE UPDATE ON invitation_campaign WHEN OLD.state <> 'draft'
  AND (NEW.text_hi <> OLD.text_hi OR NEW.text_en <> OLD.text_en OR NEW.channel <> OLD.channel OR NEW.form <> OLD.form
    OR NEW.department <> OLD.department OR NEW.state = 'draft' OR NEW.approved_by IS NOT OLD.approved_by)
BEGIN
  SELECT RAISE(ABORT, 'what was approved is not changed');
END;
