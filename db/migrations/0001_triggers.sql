-- Figures and guards that no code path can go round.
-- 19800000 ms is the offset of Asia/Kolkata, 86400000 ms a day, 600000 ms the ten minutes of a slot.

INSERT INTO total (name, value) VALUES ('posts', 0), ('events', 0), ('revision', 0);
--> statement-breakpoint

CREATE TRIGGER event_never_changed BEFORE UPDATE ON event
BEGIN
  SELECT RAISE(ABORT, 'an event is never changed');
END;
--> statement-breakpoint

CREATE TRIGGER event_never_removed BEFORE DELETE ON event
BEGIN
  SELECT RAISE(ABORT, 'an event is never removed');
END;
--> statement-breakpoint

CREATE TRIGGER event_counted AFTER INSERT ON event
BEGIN
  UPDATE total SET value = value + 1 WHERE name = 'events';
END;
--> statement-breakpoint

CREATE TRIGGER post_counted AFTER INSERT ON post
BEGIN
  UPDATE total SET value = value + 1 WHERE name = 'posts';
  INSERT INTO post_figure (slot, posts) VALUES (NEW.created_at / 600000, 1)
    ON CONFLICT (slot) DO UPDATE SET posts = posts + 1;
END;
--> statement-breakpoint

CREATE TRIGGER post_never_removed BEFORE DELETE ON post
BEGIN
  SELECT RAISE(ABORT, 'a post is never removed');
END;
--> statement-breakpoint

CREATE TRIGGER grievance_counted AFTER INSERT ON grievance
BEGIN
  INSERT INTO case_figure (department, district, state, overdue, cases)
    VALUES (coalesce(NEW.department, ''), coalesce(NEW.district, ''), NEW.state, NEW.overdue, 1)
    ON CONFLICT (department, district, state, overdue) DO UPDATE SET cases = cases + 1;
  INSERT INTO state_figure (state, overdue, cases) VALUES (NEW.state, NEW.overdue, 1)
    ON CONFLICT (state, overdue) DO UPDATE SET cases = cases + 1;
  INSERT INTO day_figure (day, opened, disposed) VALUES ((NEW.opened_at + 19800000) / 86400000, 1, 0)
    ON CONFLICT (day) DO UPDATE SET opened = opened + 1;
  INSERT INTO day_figure (day, opened, disposed)
    SELECT (NEW.disposed_at + 19800000) / 86400000, 0, 1 WHERE NEW.disposed_at IS NOT NULL
    ON CONFLICT (day) DO UPDATE SET disposed = disposed + 1;
END;
--> statement-breakpoint

CREATE TRIGGER grievance_moved AFTER UPDATE OF department, district, state, overdue ON grievance
WHEN NEW.department IS NOT OLD.department OR NEW.district IS NOT OLD.district
  OR NEW.state <> OLD.state OR NEW.overdue <> OLD.overdue
BEGIN
  UPDATE case_figure SET cases = cases - 1
    WHERE department = coalesce(OLD.department, '') AND district = coalesce(OLD.district, '')
      AND state = OLD.state AND overdue = OLD.overdue;
  INSERT INTO case_figure (department, district, state, overdue, cases)
    VALUES (coalesce(NEW.department, ''), coalesce(NEW.district, ''), NEW.state, NEW.overdue, 1)
    ON CONFLICT (department, district, state, overdue) DO UPDATE SET cases = cases + 1;
  UPDATE state_figure SET cases = cases - 1 WHERE state = OLD.state AND overdue = OLD.overdue;
  INSERT INTO state_figure (state, overdue, cases) VALUES (NEW.state, NEW.overdue, 1)
    ON CONFLICT (state, overdue) DO UPDATE SET cases = cases + 1;
END;
--> statement-breakpoint

CREATE TRIGGER grievance_dated AFTER UPDATE OF opened_at, disposed_at ON grievance
WHEN NEW.opened_at <> OLD.opened_at OR NEW.disposed_at IS NOT OLD.disposed_at
BEGIN
  UPDATE day_figure SET opened = opened - 1 WHERE day = (OLD.opened_at + 19800000) / 86400000;
  INSERT INTO day_figure (day, opened, disposed) VALUES ((NEW.opened_at + 19800000) / 86400000, 1, 0)
    ON CONFLICT (day) DO UPDATE SET opened = opened + 1;
  UPDATE day_figure SET disposed = disposed - 1 WHERE day = (OLD.disposed_at + 19800000) / 86400000;
  INSERT INTO day_figure (day, opened, disposed)
    SELECT (NEW.disposed_at + 19800000) / 86400000, 0, 1 WHERE NEW.disposed_at IS NOT NULL
    ON CONFLICT (day) DO UPDATE SET disposed = disposed + 1;
END;
--> statement-breakpoint

CREATE TRIGGER grievance_uncounted AFTER DELETE ON grievance
BEGIN
  UPDATE case_figure SET cases = cases - 1
    WHERE department = coalesce(OLD.department, '') AND district = coalesce(OLD.district, '')
      AND state = OLD.state AND overdue = OLD.overdue;
  UPDATE state_figure SET cases = cases - 1 WHERE state = OLD.state AND overdue = OLD.overdue;
  UPDATE day_figure SET opened = opened - 1 WHERE day = (OLD.opened_at + 19800000) / 86400000;
  UPDATE day_figure SET disposed = disposed - 1 WHERE day = (OLD.disposed_at + 19800000) / 86400000;
END;
