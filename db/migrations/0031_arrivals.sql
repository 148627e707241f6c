CREATE TABLE `arrival_figure` (
	`slot` integer NOT NULL,
	`department` text NOT NULL,
	`district` text NOT NULL,
	`category` text NOT NULL,
	`opened` integer NOT NULL,
	PRIMARY KEY(`slot`, `department`, `district`, `category`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `cell_day_figure` (
	`day` integer NOT NULL,
	`department` text NOT NULL,
	`district` text NOT NULL,
	`opened` integer NOT NULL,
	PRIMARY KEY(`day`, `department`, `district`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `hour_figure` (
	`hour` integer PRIMARY KEY NOT NULL,
	`opened` integer NOT NULL,
	`disposed` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `grievance_open_cell` ON `grievance` (`department`,`district`,`opened_at`,`state`) WHERE state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice');
--> statement-breakpoint

INSERT INTO hour_figure (hour, opened, disposed)
  SELECT hour, sum(opened), sum(disposed) FROM (
    SELECT (opened_at + 19800000) / 3600000 AS hour, 1 AS opened, 0 AS disposed FROM grievance
    UNION ALL SELECT (disposed_at + 19800000) / 3600000, 0, 1 FROM grievance WHERE disposed_at IS NOT NULL
  ) GROUP BY hour;
--> statement-breakpoint
INSERT INTO cell_day_figure (day, department, district, opened)
  SELECT (opened_at + 19800000) / 86400000, coalesce(department, ''), coalesce(district, ''), count(*) FROM grievance GROUP BY 1, 2, 3;
--> statement-breakpoint
INSERT INTO arrival_figure (slot, department, district, category, opened)
  SELECT opened_at / 600000, coalesce(department, ''), coalesce(district, ''), coalesce(category, ''), count(*) FROM grievance GROUP BY 1, 2, 3, 4;
--> statement-breakpoint

CREATE TRIGGER arrival_counted AFTER INSERT ON grievance
BEGIN
  INSERT INTO hour_figure (hour, opened, disposed) VALUES ((NEW.opened_at + 19800000) / 3600000, 1, 0)
    ON CONFLICT (hour) DO UPDATE SET opened = opened + 1;
  INSERT INTO hour_figure (hour, opened, disposed)
    SELECT (NEW.disposed_at + 19800000) / 3600000, 0, 1 WHERE NEW.disposed_at IS NOT NULL
    ON CONFLICT (hour) DO UPDATE SET disposed = disposed + 1;
  INSERT INTO cell_day_figure (day, department, district, opened)
    VALUES ((NEW.opened_at + 19800000) / 86400000, coalesce(NEW.department, ''), coalesce(NEW.district, ''), 1)
    ON CONFLICT (day, department, district) DO UPDATE SET opened = opened + 1;
  INSERT INTO arrival_figure (slot, department, district, category, opened)
    VALUES (NEW.opened_at / 600000, coalesce(NEW.department, ''), coalesce(NEW.district, ''), coalesce(NEW.category, ''), 1)
    ON CONFLICT (slot, department, district, category) DO UPDATE SET opened = opened + 1;
END;
--> statement-breakpoint

-- An earlier post may make a case older, and a correction or a mark may move it to another cell.
CREATE TRIGGER arrival_moved AFTER UPDATE OF opened_at, department, district, category ON grievance
WHEN NEW.opened_at <> OLD.opened_at OR NEW.department IS NOT OLD.department OR NEW.district IS NOT OLD.district
  OR NEW.category IS NOT OLD.category
BEGIN
  UPDATE hour_figure SET opened = opened - 1 WHERE hour = (OLD.opened_at + 19800000) / 3600000;
  INSERT INTO hour_figure (hour, opened, disposed) VALUES ((NEW.opened_at + 19800000) / 3600000, 1, 0)
    ON CONFLICT (hour) DO UPDATE SET opened = opened + 1;
  UPDATE cell_day_figure SET opened = opened - 1
    WHERE day = (OLD.opened_at + 19800000) / 86400000
      AND department = coalesce(OLD.department, '') AND district = coalesce(OLD.district, '');
  INSERT INTO cell_day_figure (day, department, district, opened)
    VALUES ((NEW.opened_at + 19800000) / 86400000, coalesce(NEW.department, ''), coalesce(NEW.district, ''), 1)
    ON CONFLICT (day, department, district) DO UPDATE SET opened = opened + 1;
  UPDATE arrival_figure SET opened = opened - 1
    WHERE slot = OLD.opened_at / 600000 AND department = coalesce(OLD.department, '')
      AND district = coalesce(OLD.district, '') AND category = coalesce(OLD.category, '');
  INSERT INTO arrival_figure (slot, department, district, category, opened)
    VALUES (NEW.opened_at / 600000, coalesce(NEW.department, ''), coalesce(NEW.district, ''), coalesce(NEW.category, ''), 1)
    ON CONFLICT (slot, department, district, category) DO UPDATE SET opened = opened + 1;
END;
--> statement-breakpoint

CREATE TRIGGER disposal_moved AFTER UPDATE OF disposed_at ON grievance WHEN NEW.disposed_at IS NOT OLD.disposed_at
BEGIN
  UPDATE hour_figure SET disposed = disposed - 1 WHERE hour = (OLD.disposed_at + 19800000) / 3600000;
  INSERT INTO hour_figure (hour, opened, disposed)
    SELECT (NEW.disposed_at + 19800000) / 3600000, 0, 1 WHERE NEW.disposed_at IS NOT NULL
    ON CONFLICT (hour) DO UPDATE SET disposed = disposed + 1;
END;
--> statement-breakpoint

CREATE TRIGGER arrival_uncounted AFTER DELETE ON grievance
BEGIN
  UPDATE hour_figure SET opened = opened - 1 WHERE hour = (OLD.opened_at + 19800000) / 3600000;
  UPDATE hour_figure SET disposed = disposed - 1 WHERE hour = (OLD.disposed_at + 19800000) / 3600000;
  UPDATE cell_day_figure SET opened = opened - 1
    WHERE day = (OLD.opened_at + 19800000) / 86400000
      AND department = coalesce(OLD.department, '') AND district = coalesce(OLD.district, '');
  UPDATE arrival_figure SET opened = opened - 1
    WHERE slot = OLD.opened_at / 600000 AND department = coalesce(OLD.department, '')
      AND district = coalesce(OLD.district, '') AND category = coalesce(OLD.category, '');
END;
