CREATE TABLE `clock_due` (
	`grievance_id` text PRIMARY KEY NOT NULL,
	`next_at` integer
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `clock_due_next` ON `clock_due` (`next_at`) WHERE next_at IS NOT NULL;--> statement-breakpoint
ALTER TABLE `grievance` ADD `category` text;--> statement-breakpoint
CREATE INDEX `grievance_disposed` ON `grievance` (`disposed_at`) WHERE disposed_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `event_check_call` ON `event` (`type`,`hlc`) WHERE type IN ('sampled', 'check-called');
--> statement-breakpoint

-- What the opening named, as long as its department answers.
UPDATE grievance SET category = (
  SELECT json_extract(payload, '$.proposal.category.code') FROM event
  WHERE stream = 'grievance:' || grievance.id AND type = 'grievance-opened'
    AND json_extract(payload, '$.proposal.departments[0].code') = grievance.department
  ORDER BY hlc, seat LIMIT 1);
--> statement-breakpoint

-- The clock looks at every open case once, and again after whatever happens to it.
INSERT INTO clock_due (grievance_id, next_at)
  SELECT id, 0 FROM grievance WHERE state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice');
--> statement-breakpoint

CREATE TRIGGER clock_due_opened AFTER INSERT ON grievance WHEN NEW.state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice')
BEGIN
  INSERT INTO clock_due (grievance_id, next_at) VALUES (NEW.id, 0) ON CONFLICT DO UPDATE SET next_at = 0;
END;
--> statement-breakpoint

CREATE TRIGGER clock_due_moved AFTER UPDATE OF version ON grievance
WHEN NEW.version <> OLD.version AND NEW.state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice')
BEGIN
  INSERT INTO clock_due (grievance_id, next_at) VALUES (NEW.id, 0) ON CONFLICT DO UPDATE SET next_at = 0;
END;
--> statement-breakpoint

CREATE TRIGGER clock_due_closed AFTER UPDATE OF state ON grievance
WHEN NEW.state NOT IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice')
BEGIN
  DELETE FROM clock_due WHERE grievance_id = NEW.id;
END;
--> statement-breakpoint

CREATE TRIGGER clock_due_removed AFTER DELETE ON grievance
BEGIN
  DELETE FROM clock_due WHERE grievance_id = OLD.id;
END;
