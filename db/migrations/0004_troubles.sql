CREATE TABLE `trouble` (
	`id` text PRIMARY KEY NOT NULL,
	`founder_id` text NOT NULL,
	`founded_at` integer NOT NULL,
	`cases` integer NOT NULL,
	`open_cases` integer NOT NULL,
	`citizens` integer NOT NULL,
	`newest_at` integer NOT NULL,
	`newest_id` text NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `trouble_newest` ON `trouble` (`newest_at`,`newest_id`);--> statement-breakpoint
CREATE TABLE `trouble_case` (
	`grievance_id` text PRIMARY KEY NOT NULL,
	`trouble_id` text NOT NULL,
	`opened_at` integer NOT NULL,
	`is_open` integer NOT NULL,
	`urgency` integer NOT NULL,
	`alone` integer NOT NULL,
	`author` text,
	`departments` text NOT NULL,
	`category` text,
	`district` text,
	`place` text,
	`routine` integer NOT NULL,
	`localities` text NOT NULL,
	`words` text NOT NULL,
	`wording` text,
	`length` integer NOT NULL,
	`evidence` text NOT NULL,
	`opening` text NOT NULL,
	`read_from` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `trouble_case_newest` ON `trouble_case` (`trouble_id`,`opened_at`,`grievance_id`);--> statement-breakpoint
CREATE INDEX `trouble_case_author` ON `trouble_case` (`trouble_id`,`author`);--> statement-breakpoint
CREATE INDEX `trouble_case_worst` ON `trouble_case` (`trouble_id`,`is_open`,`urgency`);--> statement-breakpoint
CREATE TABLE `trouble_key` (
	`key` text NOT NULL,
	`founding` integer NOT NULL,
	`opened_at` integer NOT NULL,
	`grievance_id` text NOT NULL,
	PRIMARY KEY(`key`, `founding`, `opened_at`, `grievance_id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `grievance_open_emergency` ON `grievance` (`opened_at`,`id`) WHERE urgency = 'emergency' AND state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice');
--> statement-breakpoint

-- Counts of a trouble. A case that moves is taken out and put in again, so that only its opening and closing are updates.
CREATE TRIGGER trouble_case_counted AFTER INSERT ON trouble_case
BEGIN
  UPDATE trouble SET
    cases = cases + 1,
    open_cases = open_cases + NEW.is_open,
    citizens = citizens + (NEW.author IS NULL OR NOT EXISTS (
      SELECT 1 FROM trouble_case WHERE trouble_id = NEW.trouble_id AND author = NEW.author AND grievance_id <> NEW.grievance_id)),
    newest_id = iif((NEW.opened_at, NEW.grievance_id) > (newest_at, newest_id), NEW.grievance_id, newest_id),
    newest_at = max(newest_at, NEW.opened_at)
  WHERE id = NEW.trouble_id;
END;
--> statement-breakpoint

CREATE TRIGGER trouble_case_uncounted AFTER DELETE ON trouble_case
BEGIN
  DELETE FROM trouble WHERE id = OLD.trouble_id AND cases = 1;
  UPDATE trouble SET
    cases = cases - 1,
    open_cases = open_cases - OLD.is_open,
    citizens = citizens - (OLD.author IS NULL OR NOT EXISTS (
      SELECT 1 FROM trouble_case WHERE trouble_id = OLD.trouble_id AND author = OLD.author)),
    (newest_at, newest_id) = (
      SELECT opened_at, grievance_id FROM trouble_case WHERE trouble_id = OLD.trouble_id ORDER BY opened_at DESC, grievance_id DESC LIMIT 1)
  WHERE id = OLD.trouble_id;
END;
--> statement-breakpoint

CREATE TRIGGER trouble_case_settled AFTER UPDATE OF is_open ON trouble_case WHEN NEW.is_open <> OLD.is_open
BEGIN
  UPDATE trouble SET open_cases = open_cases + NEW.is_open - OLD.is_open WHERE id = NEW.trouble_id;
END;
--> statement-breakpoint

INSERT INTO total (name, value) SELECT 'openEmergencies', count(*) FROM grievance WHERE urgency = 'emergency' AND state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice');
--> statement-breakpoint

CREATE TRIGGER emergency_counted AFTER INSERT ON grievance WHEN NEW.urgency = 'emergency' AND NEW.state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice')
BEGIN
  UPDATE total SET value = value + 1 WHERE name = 'openEmergencies';
END;
--> statement-breakpoint

CREATE TRIGGER emergency_moved AFTER UPDATE OF urgency, state ON grievance
WHEN (NEW.urgency = 'emergency' AND NEW.state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice')) <> (OLD.urgency = 'emergency' AND OLD.state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice'))
BEGIN
  UPDATE total SET value = value + iif(NEW.urgency = 'emergency' AND NEW.state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice'), 1, -1) WHERE name = 'openEmergencies';
END;
--> statement-breakpoint

CREATE TRIGGER emergency_uncounted AFTER DELETE ON grievance WHEN OLD.urgency = 'emergency' AND OLD.state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice')
BEGIN
  UPDATE total SET value = value - 1 WHERE name = 'openEmergencies';
END;
