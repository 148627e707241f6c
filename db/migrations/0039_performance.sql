CREATE TABLE `performance_figure` (
	`day` integer NOT NULL,
	`scope` text NOT NULL,
	`name` text NOT NULL,
	`opened` integer NOT NULL,
	`taken_up` integer NOT NULL,
	`taken_up_points` integer NOT NULL,
	`accepted` integer NOT NULL,
	`returned` integer NOT NULL,
	`on_time` integer NOT NULL,
	`late` integer NOT NULL,
	`late_ended` integer NOT NULL,
	`disposed` integer NOT NULL,
	`reopened` integer NOT NULL,
	`closed` integer NOT NULL,
	`back` integer NOT NULL,
	`late_now` integer NOT NULL,
	`unanswered` integer NOT NULL,
	PRIMARY KEY(`day`, `scope`, `name`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `grievance` ADD `performance` text;
--> statement-breakpoint

-- What was kept so far does not say it: it is read again from the events.
UPDATE grievance SET since_at = NULL WHERE steps IS NOT NULL;
--> statement-breakpoint
INSERT INTO performance_figure (day, scope, name, opened, taken_up, taken_up_points, accepted, returned, on_time, late, late_ended, disposed, reopened, closed, back, late_now, unanswered)
  SELECT day, 'department', name, sum(opened), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, sum(late), sum(unanswered) FROM (
    SELECT (opened_at + 19800000) / 86400000 AS day, department AS name, 1 AS opened, 0 AS late, 0 AS unanswered FROM grievance
    UNION ALL SELECT (due_at + 19800000) / 86400000, department, 0, 1, state = 'marked' AND undertaken_at IS NULL FROM grievance WHERE overdue = 1
  ) WHERE name IS NOT NULL GROUP BY day, name;
--> statement-breakpoint
INSERT INTO performance_figure (day, scope, name, opened, taken_up, taken_up_points, accepted, returned, on_time, late, late_ended, disposed, reopened, closed, back, late_now, unanswered)
  SELECT day, 'district', name, sum(opened), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, sum(late), sum(unanswered) FROM (
    SELECT (opened_at + 19800000) / 86400000 AS day, district AS name, 1 AS opened, 0 AS late, 0 AS unanswered FROM grievance
    UNION ALL SELECT (due_at + 19800000) / 86400000, district, 0, 1, state = 'marked' AND undertaken_at IS NULL FROM grievance WHERE overdue = 1
  ) WHERE name IS NOT NULL GROUP BY day, name;
--> statement-breakpoint

CREATE TRIGGER performance_opened AFTER INSERT ON grievance
BEGIN
  INSERT INTO performance_figure (day, scope, name, opened, taken_up, taken_up_points, accepted, returned, on_time, late, late_ended, disposed, reopened, closed, back, late_now, unanswered)
    SELECT (NEW.opened_at + 19800000) / 86400000, scope, name, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
    FROM (SELECT 'department' AS scope, NEW.department AS name UNION ALL SELECT 'district', NEW.district) AS whose WHERE name IS NOT NULL
    ON CONFLICT (day, scope, name) DO UPDATE SET opened = opened + excluded.opened;
END;
--> statement-breakpoint

CREATE TRIGGER performance_told AFTER INSERT ON grievance WHEN NEW.performance IS NOT NULL
BEGIN
  INSERT INTO performance_figure (day, scope, name, opened, taken_up, taken_up_points, accepted, returned, on_time, late, late_ended, disposed, reopened, closed, back, late_now, unanswered)
    SELECT day.value ->> 0, scope, name, 0,
      sum(day.value ->> 1), sum(day.value ->> 2), sum(day.value ->> 3), sum(day.value ->> 4),
      sum(day.value ->> 5), sum(day.value ->> 6), sum(day.value ->> 7), sum(day.value ->> 8),
      sum(day.value ->> 9), sum(day.value ->> 10), sum(day.value ->> 11), 0, 0
    FROM json_each(NEW.performance) AS day, (SELECT 'department' AS scope, NEW.department AS name UNION ALL SELECT 'district', NEW.district) AS whose
    WHERE name IS NOT NULL GROUP BY 1, 2, 3
    ON CONFLICT (day, scope, name) DO UPDATE SET opened = opened + excluded.opened, taken_up = taken_up + excluded.taken_up, taken_up_points = taken_up_points + excluded.taken_up_points, accepted = accepted + excluded.accepted,
      returned = returned + excluded.returned, on_time = on_time + excluded.on_time, late = late + excluded.late, late_ended = late_ended + excluded.late_ended,
      disposed = disposed + excluded.disposed, reopened = reopened + excluded.reopened, closed = closed + excluded.closed, back = back + excluded.back,
      late_now = late_now + excluded.late_now, unanswered = unanswered + excluded.unanswered;
END;
--> statement-breakpoint

CREATE TRIGGER performance_late AFTER INSERT ON grievance WHEN NEW.overdue = 1
BEGIN
  INSERT INTO performance_figure (day, scope, name, opened, taken_up, taken_up_points, accepted, returned, on_time, late, late_ended, disposed, reopened, closed, back, late_now, unanswered)
    SELECT (NEW.due_at + 19800000) / 86400000, scope, name, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1,
      (NEW.state = 'marked' AND NEW.undertaken_at IS NULL)
    FROM (SELECT 'department' AS scope, NEW.department AS name UNION ALL SELECT 'district', NEW.district) AS whose WHERE name IS NOT NULL AND NEW.overdue = 1
    ON CONFLICT (day, scope, name) DO UPDATE SET late_now = late_now + excluded.late_now, unanswered = unanswered + excluded.unanswered;
END;
--> statement-breakpoint

CREATE TRIGGER performance_reopened AFTER UPDATE OF opened_at, department, district ON grievance
WHEN NEW.opened_at <> OLD.opened_at OR NEW.department IS NOT OLD.department OR NEW.district IS NOT OLD.district
BEGIN
  INSERT INTO performance_figure (day, scope, name, opened, taken_up, taken_up_points, accepted, returned, on_time, late, late_ended, disposed, reopened, closed, back, late_now, unanswered)
    SELECT (OLD.opened_at + 19800000) / 86400000, scope, name, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
    FROM (SELECT 'department' AS scope, OLD.department AS name UNION ALL SELECT 'district', OLD.district) AS whose WHERE name IS NOT NULL
    ON CONFLICT (day, scope, name) DO UPDATE SET opened = opened + excluded.opened;
  INSERT INTO performance_figure (day, scope, name, opened, taken_up, taken_up_points, accepted, returned, on_time, late, late_ended, disposed, reopened, closed, back, late_now, unanswered)
    SELECT (NEW.opened_at + 19800000) / 86400000, scope, name, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
    FROM (SELECT 'department' AS scope, NEW.department AS name UNION ALL SELECT 'district', NEW.district) AS whose WHERE name IS NOT NULL
    ON CONFLICT (day, scope, name) DO UPDATE SET opened = opened + excluded.opened;
END;
--> statement-breakpoint

CREATE TRIGGER performance_retold AFTER UPDATE OF performance, department, district ON grievance
WHEN (OLD.performance IS NOT NULL OR NEW.performance IS NOT NULL)
  AND (NEW.performance IS NOT OLD.performance OR NEW.department IS NOT OLD.department OR NEW.district IS NOT OLD.district)
BEGIN
  INSERT INTO performance_figure (day, scope, name, opened, taken_up, taken_up_points, accepted, returned, on_time, late, late_ended, disposed, reopened, closed, back, late_now, unanswered)
    SELECT day.value ->> 0, scope, name, 0,
      -sum(day.value ->> 1), -sum(day.value ->> 2), -sum(day.value ->> 3), -sum(day.value ->> 4),
      -sum(day.value ->> 5), -sum(day.value ->> 6), -sum(day.value ->> 7), -sum(day.value ->> 8),
      -sum(day.value ->> 9), -sum(day.value ->> 10), -sum(day.value ->> 11), 0, 0
    FROM json_each(OLD.performance) AS day, (SELECT 'department' AS scope, OLD.department AS name UNION ALL SELECT 'district', OLD.district) AS whose
    WHERE name IS NOT NULL GROUP BY 1, 2, 3
    ON CONFLICT (day, scope, name) DO UPDATE SET opened = opened + excluded.opened, taken_up = taken_up + excluded.taken_up, taken_up_points = taken_up_points + excluded.taken_up_points, accepted = accepted + excluded.accepted,
      returned = returned + excluded.returned, on_time = on_time + excluded.on_time, late = late + excluded.late, late_ended = late_ended + excluded.late_ended,
      disposed = disposed + excluded.disposed, reopened = reopened + excluded.reopened, closed = closed + excluded.closed, back = back + excluded.back,
      late_now = late_now + excluded.late_now, unanswered = unanswered + excluded.unanswered;
  INSERT INTO performance_figure (day, scope, name, opened, taken_up, taken_up_points, accepted, returned, on_time, late, late_ended, disposed, reopened, closed, back, late_now, unanswered)
    SELECT day.value ->> 0, scope, name, 0,
      sum(day.value ->> 1), sum(day.value ->> 2), sum(day.value ->> 3), sum(day.value ->> 4),
      sum(day.value ->> 5), sum(day.value ->> 6), sum(day.value ->> 7), sum(day.value ->> 8),
      sum(day.value ->> 9), sum(day.value ->> 10), sum(day.value ->> 11), 0, 0
    FROM json_each(NEW.performance) AS day, (SELECT 'department' AS scope, NEW.department AS name UNION ALL SELECT 'district', NEW.district) AS whose
    WHERE name IS NOT NULL GROUP BY 1, 2, 3
    ON CONFLICT (day, scope, name) DO UPDATE SET opened = opened + excluded.opened, taken_up = taken_up + excluded.taken_up, taken_up_points = taken_up_points + excluded.taken_up_points, accepted = accepted + excluded.accepted,
      returned = returned + excluded.returned, on_time = on_time + excluded.on_time, late = late + excluded.late, late_ended = late_ended + excluded.late_ended,
      disposed = disposed + excluded.disposed, reopened = reopened + excluded.reopened, closed = closed + excluded.closed, back = back + excluded.back,
      late_now = late_now + excluded.late_now, unanswered = unanswered + excluded.unanswered;
END;
--> statement-breakpoint

CREATE TRIGGER performance_late_again AFTER UPDATE OF overdue, due_at, state, undertaken_at, department, district ON grievance
WHEN (OLD.overdue = 1 OR NEW.overdue = 1)
  AND (NEW.overdue <> OLD.overdue OR NEW.due_at IS NOT OLD.due_at OR NEW.state <> OLD.state OR NEW.undertaken_at IS NOT OLD.undertaken_at
    OR NEW.department IS NOT OLD.department OR NEW.district IS NOT OLD.district)
BEGIN
  INSERT INTO performance_figure (day, scope, name, opened, taken_up, taken_up_points, accepted, returned, on_time, late, late_ended, disposed, reopened, closed, back, late_now, unanswered)
    SELECT (OLD.due_at + 19800000) / 86400000, scope, name, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1,
      -(OLD.state = 'marked' AND OLD.undertaken_at IS NULL)
    FROM (SELECT 'department' AS scope, OLD.department AS name UNION ALL SELECT 'district', OLD.district) AS whose WHERE name IS NOT NULL AND OLD.overdue = 1
    ON CONFLICT (day, scope, name) DO UPDATE SET late_now = late_now + excluded.late_now, unanswered = unanswered + excluded.unanswered;
  INSERT INTO performance_figure (day, scope, name, opened, taken_up, taken_up_points, accepted, returned, on_time, late, late_ended, disposed, reopened, closed, back, late_now, unanswered)
    SELECT (NEW.due_at + 19800000) / 86400000, scope, name, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1,
      (NEW.state = 'marked' AND NEW.undertaken_at IS NULL)
    FROM (SELECT 'department' AS scope, NEW.department AS name UNION ALL SELECT 'district', NEW.district) AS whose WHERE name IS NOT NULL AND NEW.overdue = 1
    ON CONFLICT (day, scope, name) DO UPDATE SET late_now = late_now + excluded.late_now, unanswered = unanswered + excluded.unanswered;
END;
--> statement-breakpoint

CREATE TRIGGER performance_forgotten AFTER DELETE ON grievance
BEGIN
  INSERT INTO performance_figure (day, scope, name, opened, taken_up, taken_up_points, accepted, returned, on_time, late, late_ended, disposed, reopened, closed, back, late_now, unanswered)
    SELECT (OLD.opened_at + 19800000) / 86400000, scope, name, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
    FROM (SELECT 'department' AS scope, OLD.department AS name UNION ALL SELECT 'district', OLD.district) AS whose WHERE name IS NOT NULL
    ON CONFLICT (day, scope, name) DO UPDATE SET opened = opened + excluded.opened;
  INSERT INTO performance_figure (day, scope, name, opened, taken_up, taken_up_points, accepted, returned, on_time, late, late_ended, disposed, reopened, closed, back, late_now, unanswered)
    SELECT day.value ->> 0, scope, name, 0,
      -sum(day.value ->> 1), -sum(day.value ->> 2), -sum(day.value ->> 3), -sum(day.value ->> 4),
      -sum(day.value ->> 5), -sum(day.value ->> 6), -sum(day.value ->> 7), -sum(day.value ->> 8),
      -sum(day.value ->> 9), -sum(day.value ->> 10), -sum(day.value ->> 11), 0, 0
    FROM json_each(OLD.performance) AS day, (SELECT 'department' AS scope, OLD.department AS name UNION ALL SELECT 'district', OLD.district) AS whose
    WHERE name IS NOT NULL GROUP BY 1, 2, 3
    ON CONFLICT (day, scope, name) DO UPDATE SET opened = opened + excluded.opened, taken_up = taken_up + excluded.taken_up, taken_up_points = taken_up_points + excluded.taken_up_points, accepted = accepted + excluded.accepted,
      returned = returned + excluded.returned, on_time = on_time + excluded.on_time, late = late + excluded.late, late_ended = late_ended + excluded.late_ended,
      disposed = disposed + excluded.disposed, reopened = reopened + excluded.reopened, closed = closed + excluded.closed, back = back + excluded.back,
      late_now = late_now + excluded.late_now, unanswered = unanswered + excluded.unanswered;
  INSERT INTO performance_figure (day, scope, name, opened, taken_up, taken_up_points, accepted, returned, on_time, late, late_ended, disposed, reopened, closed, back, late_now, unanswered)
    SELECT (OLD.due_at + 19800000) / 86400000, scope, name, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1,
      -(OLD.state = 'marked' AND OLD.undertaken_at IS NULL)
    FROM (SELECT 'department' AS scope, OLD.department AS name UNION ALL SELECT 'district', OLD.district) AS whose WHERE name IS NOT NULL AND OLD.overdue = 1
    ON CONFLICT (day, scope, name) DO UPDATE SET late_now = late_now + excluded.late_now, unanswered = unanswered + excluded.unanswered;
END;
