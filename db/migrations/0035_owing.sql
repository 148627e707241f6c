CREATE TABLE `late_figure` (
	`day` integer PRIMARY KEY NOT NULL,
	`cases` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `owing_figure` (
	`office` text NOT NULL,
	`department` text NOT NULL,
	`district` text NOT NULL,
	`overdue` integer NOT NULL,
	`red_flags` integer NOT NULL,
	PRIMARY KEY(`office`, `department`, `district`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `owing_figure_overdue` ON `owing_figure` (`overdue`) WHERE overdue > 0;--> statement-breakpoint
ALTER TABLE `clock_due` ADD `escalates_at` integer;--> statement-breakpoint
ALTER TABLE `clock_due` ADD `escalates_tier` integer;--> statement-breakpoint
ALTER TABLE `clock_due` ADD `office` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `clock_due` ADD `department` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `clock_due` ADD `district` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `clock_due_escalation` ON `clock_due` (`office`,`department`,`district`,`escalates_at`) WHERE escalates_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `grievance_overdue_marked` ON `grievance` (`marked_office`,`due_at`) WHERE overdue = 1 AND marked_office IS NOT NULL;--> statement-breakpoint
CREATE INDEX `grievance_overdue_unmarked` ON `grievance` (`department`,`district`,`due_at`) WHERE overdue = 1 AND marked_office IS NULL;--> statement-breakpoint
CREATE INDEX `grievance_open_red_flag` ON `grievance` (`opened_at`,`id`) WHERE red_flagged_at IS NOT NULL AND state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice');
--> statement-breakpoint

-- What was written before the clock knew of it: every open case is looked at again.
UPDATE clock_due SET next_at = 0;
--> statement-breakpoint
INSERT INTO late_figure (day, cases)
  SELECT (due_at + 19800000) / 86400000, count(*) FROM grievance WHERE overdue = 1 GROUP BY 1;
--> statement-breakpoint
INSERT INTO owing_figure (office, department, district, overdue, red_flags)
  SELECT coalesce(marked_office, ''), iif(marked_office IS NULL, coalesce(department, ''), ''), iif(marked_office IS NULL, coalesce(district, ''), ''),
    sum(overdue), sum((red_flagged_at IS NOT NULL AND state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice')))
  FROM grievance WHERE overdue = 1 OR red_flagged_at IS NOT NULL GROUP BY 1, 2, 3;
--> statement-breakpoint
INSERT INTO total (name, value) SELECT 'openRedFlags', count(*) FROM grievance WHERE red_flagged_at IS NOT NULL AND state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice');
--> statement-breakpoint

CREATE TRIGGER owing_counted AFTER INSERT ON grievance WHEN NEW.overdue = 1 OR NEW.red_flagged_at IS NOT NULL
BEGIN
  INSERT INTO owing_figure (office, department, district, overdue, red_flags)
    VALUES (coalesce(NEW.marked_office, ''), iif(NEW.marked_office IS NULL, coalesce(NEW.department, ''), ''), iif(NEW.marked_office IS NULL, coalesce(NEW.district, ''), ''), NEW.overdue,
      (NEW.red_flagged_at IS NOT NULL AND NEW.state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice')))
    ON CONFLICT (office, department, district) DO UPDATE SET overdue = overdue + excluded.overdue, red_flags = red_flags + excluded.red_flags;
  INSERT INTO late_figure (day, cases) SELECT (NEW.due_at + 19800000) / 86400000, 1 WHERE NEW.overdue = 1
    ON CONFLICT (day) DO UPDATE SET cases = cases + 1;
  UPDATE total SET value = value + (NEW.red_flagged_at IS NOT NULL AND NEW.state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice')) WHERE name = 'openRedFlags';
END;
--> statement-breakpoint

CREATE TRIGGER owing_moved AFTER UPDATE OF overdue, due_at, red_flagged_at, state, marked_office, department, district ON grievance
WHEN (OLD.overdue = 1 OR NEW.overdue = 1 OR OLD.red_flagged_at IS NOT NULL OR NEW.red_flagged_at IS NOT NULL)
  AND (OLD.overdue <> NEW.overdue OR OLD.due_at IS NOT NEW.due_at OR OLD.red_flagged_at IS NOT NEW.red_flagged_at OR OLD.state <> NEW.state
    OR OLD.marked_office IS NOT NEW.marked_office OR OLD.department IS NOT NEW.department OR OLD.district IS NOT NEW.district)
BEGIN
  UPDATE owing_figure SET overdue = overdue - OLD.overdue,
      red_flags = red_flags - (OLD.red_flagged_at IS NOT NULL AND OLD.state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice'))
    WHERE office = coalesce(OLD.marked_office, '')
      AND department = iif(OLD.marked_office IS NULL, coalesce(OLD.department, ''), '')
      AND district = iif(OLD.marked_office IS NULL, coalesce(OLD.district, ''), '');
  INSERT INTO owing_figure (office, department, district, overdue, red_flags)
    VALUES (coalesce(NEW.marked_office, ''), iif(NEW.marked_office IS NULL, coalesce(NEW.department, ''), ''), iif(NEW.marked_office IS NULL, coalesce(NEW.district, ''), ''), NEW.overdue,
      (NEW.red_flagged_at IS NOT NULL AND NEW.state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice')))
    ON CONFLICT (office, department, district) DO UPDATE SET overdue = overdue + excluded.overdue, red_flags = red_flags + excluded.red_flags;
  UPDATE late_figure SET cases = cases - 1 WHERE OLD.overdue = 1 AND day = (OLD.due_at + 19800000) / 86400000;
  INSERT INTO late_figure (day, cases) SELECT (NEW.due_at + 19800000) / 86400000, 1 WHERE NEW.overdue = 1
    ON CONFLICT (day) DO UPDATE SET cases = cases + 1;
  UPDATE total SET value = value + (NEW.red_flagged_at IS NOT NULL AND NEW.state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice')) - (OLD.red_flagged_at IS NOT NULL AND OLD.state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice')) WHERE name = 'openRedFlags';
END;
--> statement-breakpoint

CREATE TRIGGER owing_uncounted AFTER DELETE ON grievance WHEN OLD.overdue = 1 OR OLD.red_flagged_at IS NOT NULL
BEGIN
  UPDATE owing_figure SET overdue = overdue - OLD.overdue,
      red_flags = red_flags - (OLD.red_flagged_at IS NOT NULL AND OLD.state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice'))
    WHERE office = coalesce(OLD.marked_office, '')
      AND department = iif(OLD.marked_office IS NULL, coalesce(OLD.department, ''), '')
      AND district = iif(OLD.marked_office IS NULL, coalesce(OLD.district, ''), '');
  UPDATE late_figure SET cases = cases - 1 WHERE OLD.overdue = 1 AND day = (OLD.due_at + 19800000) / 86400000;
  UPDATE total SET value = value - (OLD.red_flagged_at IS NOT NULL AND OLD.state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice')) WHERE name = 'openRedFlags';
END;
