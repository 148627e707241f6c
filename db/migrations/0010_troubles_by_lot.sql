DROP TABLE `trouble`;--> statement-breakpoint
DROP TABLE `trouble_case`;--> statement-breakpoint
DROP TABLE `trouble_key`;
--> statement-breakpoint
CREATE TABLE `trouble` (
	`id` integer PRIMARY KEY NOT NULL,
	`founder_id` text NOT NULL,
	`cases` integer NOT NULL,
	`open_cases` integer NOT NULL,
	`open_urgent` integer NOT NULL,
	`open_emergencies` integer NOT NULL,
	`overdue_cases` integer NOT NULL,
	`citizens` integer NOT NULL,
	`newest_at` integer NOT NULL,
	`newest_id` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `trouble_newest` ON `trouble` (`newest_at`,`newest_id`);--> statement-breakpoint
CREATE INDEX `trouble_of_several` ON `trouble` (`newest_id`) WHERE open_cases > 1;--> statement-breakpoint
CREATE TABLE `trouble_case` (
	`number` integer PRIMARY KEY NOT NULL,
	`grievance_id` text NOT NULL,
	`trouble_id` integer NOT NULL,
	`opened_at` integer NOT NULL,
	`is_open` integer NOT NULL,
	`urgency` integer NOT NULL,
	`is_overdue` integer NOT NULL,
	`alone` integer NOT NULL,
	`with_id` text,
	`follows` integer NOT NULL,
	`author` text,
	`department` text,
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
	`read_from` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `trouble_case_grievance` ON `trouble_case` (`grievance_id`);--> statement-breakpoint
CREATE INDEX `trouble_case_newest` ON `trouble_case` (`trouble_id`,`opened_at`,`grievance_id`);--> statement-breakpoint
CREATE INDEX `trouble_case_author` ON `trouble_case` (`trouble_id`,`author`);--> statement-breakpoint
CREATE INDEX `trouble_case_with` ON `trouble_case` (`with_id`) WHERE with_id IS NOT NULL;--> statement-breakpoint
CREATE TABLE `trouble_gathering` (
	`before_at` integer NOT NULL,
	`before_id` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `trouble_key` (
	`key` integer NOT NULL,
	`founding` integer NOT NULL,
	`opened_at` integer NOT NULL,
	`number` integer NOT NULL,
	PRIMARY KEY(`key`, `founding`, `opened_at`, `number`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint

-- Troubles are derived: they are gathered anew, newest first, beginning when the record is opened.
INSERT INTO trouble_gathering (before_at, before_id) VALUES (9007199254740991, '');
--> statement-breakpoint

-- Counts of a trouble.
CREATE TRIGGER trouble_case_counted AFTER INSERT ON trouble_case
BEGIN
  UPDATE trouble SET
    cases = cases + 1,
    open_cases = open_cases + NEW.is_open,
    open_urgent = open_urgent + (NEW.is_open AND NEW.urgency = 1),
    open_emergencies = open_emergencies + (NEW.is_open AND NEW.urgency = 2),
    overdue_cases = overdue_cases + NEW.is_overdue,
    citizens = citizens + (NEW.author IS NULL OR NOT EXISTS (
      SELECT 1 FROM trouble_case WHERE trouble_id = NEW.trouble_id AND author = NEW.author AND number <> NEW.number))
  WHERE id = NEW.trouble_id;
  UPDATE trouble SET newest_at = NEW.opened_at, newest_id = NEW.grievance_id
  WHERE id = NEW.trouble_id AND (newest_at, newest_id) < (NEW.opened_at, NEW.grievance_id);
END;
--> statement-breakpoint

CREATE TRIGGER trouble_case_uncounted AFTER DELETE ON trouble_case
BEGIN
  DELETE FROM trouble WHERE id = OLD.trouble_id AND cases = 1;
  UPDATE trouble SET
    cases = cases - 1,
    open_cases = open_cases - OLD.is_open,
    open_urgent = open_urgent - (OLD.is_open AND OLD.urgency = 1),
    open_emergencies = open_emergencies - (OLD.is_open AND OLD.urgency = 2),
    overdue_cases = overdue_cases - OLD.is_overdue,
    citizens = citizens - (OLD.author IS NULL OR NOT EXISTS (
      SELECT 1 FROM trouble_case WHERE trouble_id = OLD.trouble_id AND author = OLD.author)),
    (newest_at, newest_id) = (
      SELECT opened_at, grievance_id FROM trouble_case WHERE trouble_id = OLD.trouble_id ORDER BY opened_at DESC, grievance_id DESC LIMIT 1)
  WHERE id = OLD.trouble_id;
END;
--> statement-breakpoint

CREATE TRIGGER trouble_case_moved AFTER UPDATE OF trouble_id ON trouble_case WHEN NEW.trouble_id <> OLD.trouble_id
BEGIN
  DELETE FROM trouble WHERE id = OLD.trouble_id AND cases = 1;
  UPDATE trouble SET
    cases = cases - 1,
    open_cases = open_cases - OLD.is_open,
    open_urgent = open_urgent - (OLD.is_open AND OLD.urgency = 1),
    open_emergencies = open_emergencies - (OLD.is_open AND OLD.urgency = 2),
    overdue_cases = overdue_cases - OLD.is_overdue,
    citizens = citizens - (OLD.author IS NULL OR NOT EXISTS (
      SELECT 1 FROM trouble_case WHERE trouble_id = OLD.trouble_id AND author = OLD.author)),
    (newest_at, newest_id) = (
      SELECT opened_at, grievance_id FROM trouble_case WHERE trouble_id = OLD.trouble_id ORDER BY opened_at DESC, grievance_id DESC LIMIT 1)
  WHERE id = OLD.trouble_id;
  UPDATE trouble SET
    cases = cases + 1,
    open_cases = open_cases + NEW.is_open,
    open_urgent = open_urgent + (NEW.is_open AND NEW.urgency = 1),
    open_emergencies = open_emergencies + (NEW.is_open AND NEW.urgency = 2),
    overdue_cases = overdue_cases + NEW.is_overdue,
    citizens = citizens + (NEW.author IS NULL OR NOT EXISTS (
      SELECT 1 FROM trouble_case WHERE trouble_id = NEW.trouble_id AND author = NEW.author AND number <> NEW.number))
  WHERE id = NEW.trouble_id;
  UPDATE trouble SET newest_at = NEW.opened_at, newest_id = NEW.grievance_id
  WHERE id = NEW.trouble_id AND (newest_at, newest_id) < (NEW.opened_at, NEW.grievance_id);
END;
--> statement-breakpoint

CREATE TRIGGER trouble_case_settled AFTER UPDATE OF is_open, urgency, is_overdue ON trouble_case
WHEN NEW.is_open <> OLD.is_open OR NEW.urgency <> OLD.urgency OR NEW.is_overdue <> OLD.is_overdue
BEGIN
  UPDATE trouble SET
    open_cases = open_cases + NEW.is_open - OLD.is_open,
    open_urgent = open_urgent + (NEW.is_open AND NEW.urgency = 1) - (OLD.is_open AND OLD.urgency = 1),
    open_emergencies = open_emergencies + (NEW.is_open AND NEW.urgency = 2) - (OLD.is_open AND OLD.urgency = 2),
    overdue_cases = overdue_cases + NEW.is_overdue - OLD.is_overdue
  WHERE id = NEW.trouble_id;
END;
--> statement-breakpoint

CREATE TRIGGER grievance_overdue_in_trouble AFTER UPDATE OF overdue ON grievance WHEN NEW.overdue <> OLD.overdue
BEGIN
  UPDATE trouble_case SET is_overdue = NEW.overdue WHERE grievance_id = NEW.id;
END;
