CREATE TABLE `open_post` (
	`campaign_id` text NOT NULL,
	`language` text NOT NULL,
	`channel` text NOT NULL,
	`state` text NOT NULL,
	`requested_at` integer NOT NULL,
	`requested_by` text NOT NULL,
	`attempts` integer NOT NULL,
	`attempted_at` integer,
	`newest_before_id` text,
	`newest_before_at` integer,
	`sent_at` integer,
	`external_id` text,
	`refusal_code` text,
	`refusal_detail` text,
	PRIMARY KEY(`campaign_id`, `language`),
	FOREIGN KEY (`campaign_id`) REFERENCES `invitation_campaign`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
ALTER TABLE `invitation_campaign` ADD `open_post_in` text DEFAULT 'hi' NOT NULL;
--> statement-breakpoint
CREATE TRIGGER open_post_only_of_a_campaign_that_runs BEFORE UPDATE OF state ON open_post WHEN NEW.state = 'attempting'
BEGIN
  SELECT RAISE(ABORT, 'an open post goes out only while its campaign runs')
    WHERE NOT EXISTS (SELECT 1 FROM invitation_campaign c WHERE c.id = NEW.campaign_id AND c.state = 'running');
END;
--> statement-breakpoint
CREATE TRIGGER open_post_attempt_recorded_first BEFORE UPDATE OF state ON open_post WHEN NEW.state = 'sent' AND OLD.attempts = 0
BEGIN
  SELECT RAISE(ABORT, 'no open post is out that was not tried');
END;
--> statement-breakpoint
CREATE TRIGGER open_post_begins_untried BEFORE INSERT ON open_post WHEN NEW.state <> 'approved' OR NEW.attempts <> 0
BEGIN
  SELECT RAISE(ABORT, 'an open post is asked for before it is tried');
END;
--> statement-breakpoint
CREATE TRIGGER open_post_stays_out BEFORE UPDATE ON open_post WHEN OLD.state = 'sent'
BEGIN
  SELECT RAISE(ABORT, 'what is out stays out');
END;
--> statement-breakpoint
DROP TRIGGER invitation_words_stay;
--> statement-breakpoint
CREATE TRIGGER invitation_words_stay BEFORE UPDATE ON invitation_campaign WHEN OLD.state <> 'draft'
  AND (NEW.text_hi <> OLD.text_hi OR NEW.text_en <> OLD.text_en OR NEW.channel <> OLD.channel OR NEW.form <> OLD.form
    OR NEW.open_post_in <> OLD.open_post_in
    OR NEW.department <> OLD.department OR NEW.state = 'draft' OR NEW.approved_by IS NOT OLD.approved_by)
BEGIN
  SELECT RAISE(ABORT, 'what was approved is not changed');
END;
