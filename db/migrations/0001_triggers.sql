-- What drizzle-kit does not make: the search index, the first rows, and triggers, which keep figures and guards that no code path can bypass.
-- 19800000 ms is the offset of Asia/Kolkata, 86400000 ms a day, 3600000 ms an hour, 600000 ms the ten minutes of a slot.

-- The default categories of unicode61 leave out Mc, which splits Hindi words at their vowel signs.
-- Contentless: the words are derived from the post and would only double it.
CREATE VIRTUAL TABLE post_search USING fts5 (
  text,
  roman,
  author,
  content = '',
  contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
);
--> statement-breakpoint

-- What people wrote in a case: reports, notes, letters, replies. Its rows are those of the cases.
CREATE VIRTUAL TABLE case_search USING fts5 (
  text,
  roman,
  author,
  content = '',
  contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
);
--> statement-breakpoint

INSERT INTO total (name, value) VALUES ('posts', 0), ('events', 0), ('revision', 0), ('openEmergencies', 0), ('openRedFlags', 0);
--> statement-breakpoint

-- Events are appended only; posts are kept.
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

-- How many cases there are by office, by state and by day.
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
--> statement-breakpoint

-- How many emergencies are open.
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
--> statement-breakpoint

-- An office has one holder at a time, whatever the program forgot to check.
CREATE TRIGGER posting_alone_at_first BEFORE INSERT ON posting
WHEN NEW.until_at <= NEW.from_at OR EXISTS (
  SELECT 1 FROM posting WHERE office_id = NEW.office_id AND id <> NEW.id
    AND from_at < ifnull(NEW.until_at, 9223372036854775807) AND NEW.from_at < ifnull(until_at, 9223372036854775807))
BEGIN
  SELECT RAISE(ABORT, 'two officers would hold one office at one time');
END;
--> statement-breakpoint

CREATE TRIGGER posting_alone_later BEFORE UPDATE OF office_id, from_at, until_at ON posting
WHEN NEW.until_at <= NEW.from_at OR EXISTS (
  SELECT 1 FROM posting WHERE office_id = NEW.office_id AND id <> NEW.id
    AND from_at < ifnull(NEW.until_at, 9223372036854775807) AND NEW.from_at < ifnull(until_at, 9223372036854775807))
BEGIN
  SELECT RAISE(ABORT, 'two officers would hold one office at one time');
END;
--> statement-breakpoint

-- Counts of an incident.
CREATE TRIGGER incident_case_counted AFTER INSERT ON incident_case
BEGIN
  UPDATE incident SET
    cases = cases + 1,
    open_cases = open_cases + NEW.is_open,
    open_urgent = open_urgent + (NEW.is_open AND NEW.urgency = 1),
    open_emergencies = open_emergencies + (NEW.is_open AND NEW.urgency = 2),
    overdue_cases = overdue_cases + NEW.is_overdue,
    citizens = citizens + (NEW.author IS NULL OR NOT EXISTS (
      SELECT 1 FROM incident_case WHERE incident_id = NEW.incident_id AND author = NEW.author AND number <> NEW.number))
  WHERE id = NEW.incident_id;
  UPDATE incident SET newest_at = NEW.opened_at, newest_id = NEW.grievance_id
  WHERE id = NEW.incident_id AND (newest_at, newest_id) < (NEW.opened_at, NEW.grievance_id);
END;
--> statement-breakpoint

CREATE TRIGGER incident_case_uncounted AFTER DELETE ON incident_case
BEGIN
  DELETE FROM incident WHERE id = OLD.incident_id AND cases = 1;
  UPDATE incident SET
    cases = cases - 1,
    open_cases = open_cases - OLD.is_open,
    open_urgent = open_urgent - (OLD.is_open AND OLD.urgency = 1),
    open_emergencies = open_emergencies - (OLD.is_open AND OLD.urgency = 2),
    overdue_cases = overdue_cases - OLD.is_overdue,
    citizens = citizens - (OLD.author IS NULL OR NOT EXISTS (
      SELECT 1 FROM incident_case WHERE incident_id = OLD.incident_id AND author = OLD.author)),
    (newest_at, newest_id) = (
      SELECT opened_at, grievance_id FROM incident_case WHERE incident_id = OLD.incident_id ORDER BY opened_at DESC, grievance_id DESC LIMIT 1)
  WHERE id = OLD.incident_id;
END;
--> statement-breakpoint

CREATE TRIGGER incident_case_moved AFTER UPDATE OF incident_id ON incident_case WHEN NEW.incident_id <> OLD.incident_id
BEGIN
  DELETE FROM incident WHERE id = OLD.incident_id AND cases = 1;
  UPDATE incident SET
    cases = cases - 1,
    open_cases = open_cases - OLD.is_open,
    open_urgent = open_urgent - (OLD.is_open AND OLD.urgency = 1),
    open_emergencies = open_emergencies - (OLD.is_open AND OLD.urgency = 2),
    overdue_cases = overdue_cases - OLD.is_overdue,
    citizens = citizens - (OLD.author IS NULL OR NOT EXISTS (
      SELECT 1 FROM incident_case WHERE incident_id = OLD.incident_id AND author = OLD.author)),
    (newest_at, newest_id) = (
      SELECT opened_at, grievance_id FROM incident_case WHERE incident_id = OLD.incident_id ORDER BY opened_at DESC, grievance_id DESC LIMIT 1)
  WHERE id = OLD.incident_id;
  UPDATE incident SET
    cases = cases + 1,
    open_cases = open_cases + NEW.is_open,
    open_urgent = open_urgent + (NEW.is_open AND NEW.urgency = 1),
    open_emergencies = open_emergencies + (NEW.is_open AND NEW.urgency = 2),
    overdue_cases = overdue_cases + NEW.is_overdue,
    citizens = citizens + (NEW.author IS NULL OR NOT EXISTS (
      SELECT 1 FROM incident_case WHERE incident_id = NEW.incident_id AND author = NEW.author AND number <> NEW.number))
  WHERE id = NEW.incident_id;
  UPDATE incident SET newest_at = NEW.opened_at, newest_id = NEW.grievance_id
  WHERE id = NEW.incident_id AND (newest_at, newest_id) < (NEW.opened_at, NEW.grievance_id);
END;
--> statement-breakpoint

CREATE TRIGGER incident_case_settled AFTER UPDATE OF is_open, urgency, is_overdue ON incident_case
WHEN NEW.is_open <> OLD.is_open OR NEW.urgency <> OLD.urgency OR NEW.is_overdue <> OLD.is_overdue
BEGIN
  UPDATE incident SET
    open_cases = open_cases + NEW.is_open - OLD.is_open,
    open_urgent = open_urgent + (NEW.is_open AND NEW.urgency = 1) - (OLD.is_open AND OLD.urgency = 1),
    open_emergencies = open_emergencies + (NEW.is_open AND NEW.urgency = 2) - (OLD.is_open AND OLD.urgency = 2),
    overdue_cases = overdue_cases + NEW.is_overdue - OLD.is_overdue
  WHERE id = NEW.incident_id;
END;
--> statement-breakpoint

CREATE TRIGGER grievance_overdue_in_incident AFTER UPDATE OF overdue ON grievance WHEN NEW.overdue <> OLD.overdue
BEGIN
  UPDATE incident_case SET is_overdue = NEW.overdue WHERE grievance_id = NEW.id;
END;
--> statement-breakpoint

-- The clock looks at every open case once, and again after whatever happens to it.
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
--> statement-breakpoint

-- The register follows the letters of a case, whatever writes them.
CREATE TRIGGER letters_opened AFTER INSERT ON grievance WHEN NEW.letters IS NOT NULL
BEGIN
  INSERT INTO letter (letter_id, grievance_id, kind, number, to_office, officer_id, officer, issued_at, sent_at, way, answered_at, answer_by)
    SELECT value ->> 'letterId', NEW.id, value ->> 'kind', value ->> 'number', value ->> 'to', value ->> '$.officer.id',
      value ->> '$.officer.name', value ->> 'issuedAt', value ->> 'sentAt', value ->> 'way', value ->> 'answeredAt', value ->> 'answerBy'
    FROM json_each(NEW.letters);
END;
--> statement-breakpoint

CREATE TRIGGER letters_changed AFTER UPDATE OF letters ON grievance WHEN NEW.letters IS NOT OLD.letters
BEGIN
  DELETE FROM letter WHERE grievance_id = NEW.id;
  INSERT INTO letter (letter_id, grievance_id, kind, number, to_office, officer_id, officer, issued_at, sent_at, way, answered_at, answer_by)
    SELECT value ->> 'letterId', NEW.id, value ->> 'kind', value ->> 'number', value ->> 'to', value ->> '$.officer.id',
      value ->> '$.officer.name', value ->> 'issuedAt', value ->> 'sentAt', value ->> 'way', value ->> 'answeredAt', value ->> 'answerBy'
    FROM json_each(coalesce(NEW.letters, '[]'));
END;
--> statement-breakpoint

CREATE TRIGGER letters_removed AFTER DELETE ON grievance WHEN OLD.letters IS NOT NULL
BEGIN
  DELETE FROM letter WHERE grievance_id = OLD.id;
END;
--> statement-breakpoint

-- Who wants no invitation gets none, and an invitation is sent once.
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

-- An earlier post may make a case older, and a correction or a mark may move it to another cell.
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
--> statement-breakpoint

-- Reports overdue: when each began to be, and when it ended being so. What is late, and was marked only afterwards, began when it was marked.
CREATE TRIGGER overdue_hour_counted AFTER INSERT ON grievance WHEN NEW.marked_office IS NOT NULL
BEGIN
  INSERT INTO hour_figure (hour, opened, disposed, overdue_more)
    SELECT (at + 19800000) / 3600000, 0, 0, sum(more) FROM (
      SELECT iif(more = 1, began, ended) AS at, more FROM (
        SELECT max(step.value ->> 0, step.value ->> 2, coalesce(NEW.first_marked_at, (SELECT min(e.value ->> 0) FROM json_each(NEW.steps) AS e WHERE e.value ->> 1 = 'marked'), 0)) AS began, NEW.steps ->> ('$[' || (step.key + 1) || '][0]') AS ended
        FROM json_each(NEW.steps) AS step WHERE step.value ->> 2 IS NOT NULL
      ), (SELECT 1 AS more UNION ALL SELECT -1) WHERE NEW.marked_office IS NOT NULL AND ended > began
      UNION ALL SELECT max(NEW.due_at, coalesce(NEW.since_at, NEW.opened_at), coalesce(NEW.first_marked_at, (SELECT min(e.value ->> 0) FROM json_each(NEW.steps) AS e WHERE e.value ->> 1 = 'marked'), 0)), 1 WHERE NEW.overdue = 1 AND NEW.marked_office IS NOT NULL
    ) WHERE true GROUP BY 1
    ON CONFLICT (hour) DO UPDATE SET overdue_more = overdue_more + excluded.overdue_more;
END;
--> statement-breakpoint

CREATE TRIGGER overdue_hour_moved AFTER UPDATE OF overdue, due_at, steps, since_at, opened_at, first_marked_at, marked_office ON grievance
WHEN (OLD.marked_office IS NOT NULL OR NEW.marked_office IS NOT NULL)
  AND (NEW.overdue <> OLD.overdue OR NEW.due_at IS NOT OLD.due_at OR NEW.steps IS NOT OLD.steps OR NEW.since_at IS NOT OLD.since_at OR NEW.opened_at <> OLD.opened_at
    OR NEW.first_marked_at IS NOT OLD.first_marked_at OR (NEW.marked_office IS NULL) <> (OLD.marked_office IS NULL))
BEGIN
  INSERT INTO hour_figure (hour, opened, disposed, overdue_more)
    SELECT (at + 19800000) / 3600000, 0, 0, -sum(more) FROM (
      SELECT iif(more = 1, began, ended) AS at, more FROM (
        SELECT max(step.value ->> 0, step.value ->> 2, coalesce(OLD.first_marked_at, (SELECT min(e.value ->> 0) FROM json_each(OLD.steps) AS e WHERE e.value ->> 1 = 'marked'), 0)) AS began, OLD.steps ->> ('$[' || (step.key + 1) || '][0]') AS ended
        FROM json_each(OLD.steps) AS step WHERE step.value ->> 2 IS NOT NULL
      ), (SELECT 1 AS more UNION ALL SELECT -1) WHERE OLD.marked_office IS NOT NULL AND ended > began
      UNION ALL SELECT max(OLD.due_at, coalesce(OLD.since_at, OLD.opened_at), coalesce(OLD.first_marked_at, (SELECT min(e.value ->> 0) FROM json_each(OLD.steps) AS e WHERE e.value ->> 1 = 'marked'), 0)), 1 WHERE OLD.overdue = 1 AND OLD.marked_office IS NOT NULL
    ) WHERE true GROUP BY 1
    ON CONFLICT (hour) DO UPDATE SET overdue_more = overdue_more + excluded.overdue_more;
  INSERT INTO hour_figure (hour, opened, disposed, overdue_more)
    SELECT (at + 19800000) / 3600000, 0, 0, sum(more) FROM (
      SELECT iif(more = 1, began, ended) AS at, more FROM (
        SELECT max(step.value ->> 0, step.value ->> 2, coalesce(NEW.first_marked_at, (SELECT min(e.value ->> 0) FROM json_each(NEW.steps) AS e WHERE e.value ->> 1 = 'marked'), 0)) AS began, NEW.steps ->> ('$[' || (step.key + 1) || '][0]') AS ended
        FROM json_each(NEW.steps) AS step WHERE step.value ->> 2 IS NOT NULL
      ), (SELECT 1 AS more UNION ALL SELECT -1) WHERE NEW.marked_office IS NOT NULL AND ended > began
      UNION ALL SELECT max(NEW.due_at, coalesce(NEW.since_at, NEW.opened_at), coalesce(NEW.first_marked_at, (SELECT min(e.value ->> 0) FROM json_each(NEW.steps) AS e WHERE e.value ->> 1 = 'marked'), 0)), 1 WHERE NEW.overdue = 1 AND NEW.marked_office IS NOT NULL
    ) WHERE true GROUP BY 1
    ON CONFLICT (hour) DO UPDATE SET overdue_more = overdue_more + excluded.overdue_more;
END;
--> statement-breakpoint

CREATE TRIGGER overdue_hour_uncounted AFTER DELETE ON grievance WHEN OLD.marked_office IS NOT NULL
BEGIN
  INSERT INTO hour_figure (hour, opened, disposed, overdue_more)
    SELECT (at + 19800000) / 3600000, 0, 0, -sum(more) FROM (
      SELECT iif(more = 1, began, ended) AS at, more FROM (
        SELECT max(step.value ->> 0, step.value ->> 2, coalesce(OLD.first_marked_at, (SELECT min(e.value ->> 0) FROM json_each(OLD.steps) AS e WHERE e.value ->> 1 = 'marked'), 0)) AS began, OLD.steps ->> ('$[' || (step.key + 1) || '][0]') AS ended
        FROM json_each(OLD.steps) AS step WHERE step.value ->> 2 IS NOT NULL
      ), (SELECT 1 AS more UNION ALL SELECT -1) WHERE OLD.marked_office IS NOT NULL AND ended > began
      UNION ALL SELECT max(OLD.due_at, coalesce(OLD.since_at, OLD.opened_at), coalesce(OLD.first_marked_at, (SELECT min(e.value ->> 0) FROM json_each(OLD.steps) AS e WHERE e.value ->> 1 = 'marked'), 0)), 1 WHERE OLD.overdue = 1 AND OLD.marked_office IS NOT NULL
    ) WHERE true GROUP BY 1
    ON CONFLICT (hour) DO UPDATE SET overdue_more = overdue_more + excluded.overdue_more;
END;
--> statement-breakpoint

-- Reports that were due: those that came in time, and due times that passed without one, of what an office was asked for by then.
CREATE TRIGGER report_due_counted AFTER INSERT ON grievance WHEN NEW.marked_office IS NOT NULL
BEGIN
  INSERT INTO day_figure (day, opened, disposed, reports_in_time)
    SELECT (NEW.reported_at + 19800000) / 86400000, 0, 0, 1
    WHERE NEW.reported_at <= NEW.reported_due_at AND NEW.marked_office IS NOT NULL AND coalesce(NEW.first_marked_at <= NEW.reported_due_at, 1)
    ON CONFLICT (day) DO UPDATE SET reports_in_time = reports_in_time + excluded.reports_in_time;
  INSERT INTO day_figure (day, opened, disposed, reports_missed)
    SELECT (due + 19800000) / 86400000, 0, 0, 1
    FROM (SELECT iif(NEW.reported_at IS NULL, iif(NEW.overdue = 1, NEW.due_at, NULL), iif(NEW.reported_at > NEW.reported_due_at, NEW.reported_due_at, NULL)) AS due)
    WHERE due IS NOT NULL AND NEW.marked_office IS NOT NULL AND coalesce(NEW.first_marked_at <= due, 1)
    ON CONFLICT (day) DO UPDATE SET reports_missed = reports_missed + excluded.reports_missed;
END;
--> statement-breakpoint

CREATE TRIGGER report_due_moved AFTER UPDATE OF overdue, due_at, reported_at, reported_due_at, first_marked_at, marked_office ON grievance
WHEN (OLD.marked_office IS NOT NULL OR NEW.marked_office IS NOT NULL)
  AND (OLD.overdue = 1 OR NEW.overdue = 1 OR OLD.reported_at IS NOT NULL OR NEW.reported_at IS NOT NULL)
  AND (NEW.overdue <> OLD.overdue OR NEW.due_at IS NOT OLD.due_at OR NEW.reported_at IS NOT OLD.reported_at OR NEW.reported_due_at IS NOT OLD.reported_due_at
    OR NEW.first_marked_at IS NOT OLD.first_marked_at OR (NEW.marked_office IS NULL) <> (OLD.marked_office IS NULL))
BEGIN
  INSERT INTO day_figure (day, opened, disposed, reports_in_time)
    SELECT (OLD.reported_at + 19800000) / 86400000, 0, 0, -1
    WHERE OLD.reported_at <= OLD.reported_due_at AND OLD.marked_office IS NOT NULL AND coalesce(OLD.first_marked_at <= OLD.reported_due_at, 1)
    ON CONFLICT (day) DO UPDATE SET reports_in_time = reports_in_time + excluded.reports_in_time;
  INSERT INTO day_figure (day, opened, disposed, reports_missed)
    SELECT (due + 19800000) / 86400000, 0, 0, -1
    FROM (SELECT iif(OLD.reported_at IS NULL, iif(OLD.overdue = 1, OLD.due_at, NULL), iif(OLD.reported_at > OLD.reported_due_at, OLD.reported_due_at, NULL)) AS due)
    WHERE due IS NOT NULL AND OLD.marked_office IS NOT NULL AND coalesce(OLD.first_marked_at <= due, 1)
    ON CONFLICT (day) DO UPDATE SET reports_missed = reports_missed + excluded.reports_missed;
  INSERT INTO day_figure (day, opened, disposed, reports_in_time)
    SELECT (NEW.reported_at + 19800000) / 86400000, 0, 0, 1
    WHERE NEW.reported_at <= NEW.reported_due_at AND NEW.marked_office IS NOT NULL AND coalesce(NEW.first_marked_at <= NEW.reported_due_at, 1)
    ON CONFLICT (day) DO UPDATE SET reports_in_time = reports_in_time + excluded.reports_in_time;
  INSERT INTO day_figure (day, opened, disposed, reports_missed)
    SELECT (due + 19800000) / 86400000, 0, 0, 1
    FROM (SELECT iif(NEW.reported_at IS NULL, iif(NEW.overdue = 1, NEW.due_at, NULL), iif(NEW.reported_at > NEW.reported_due_at, NEW.reported_due_at, NULL)) AS due)
    WHERE due IS NOT NULL AND NEW.marked_office IS NOT NULL AND coalesce(NEW.first_marked_at <= due, 1)
    ON CONFLICT (day) DO UPDATE SET reports_missed = reports_missed + excluded.reports_missed;
END;
--> statement-breakpoint

CREATE TRIGGER report_due_uncounted AFTER DELETE ON grievance WHEN OLD.marked_office IS NOT NULL
BEGIN
  INSERT INTO day_figure (day, opened, disposed, reports_in_time)
    SELECT (OLD.reported_at + 19800000) / 86400000, 0, 0, -1
    WHERE OLD.reported_at <= OLD.reported_due_at AND OLD.marked_office IS NOT NULL AND coalesce(OLD.first_marked_at <= OLD.reported_due_at, 1)
    ON CONFLICT (day) DO UPDATE SET reports_in_time = reports_in_time + excluded.reports_in_time;
  INSERT INTO day_figure (day, opened, disposed, reports_missed)
    SELECT (due + 19800000) / 86400000, 0, 0, -1
    FROM (SELECT iif(OLD.reported_at IS NULL, iif(OLD.overdue = 1, OLD.due_at, NULL), iif(OLD.reported_at > OLD.reported_due_at, OLD.reported_due_at, NULL)) AS due)
    WHERE due IS NOT NULL AND OLD.marked_office IS NOT NULL AND coalesce(OLD.first_marked_at <= due, 1)
    ON CONFLICT (day) DO UPDATE SET reports_missed = reports_missed + excluded.reports_missed;
END;
--> statement-breakpoint

-- What offices owe: overdue and red-flagged cases.
CREATE TRIGGER owing_counted AFTER INSERT ON grievance WHEN NEW.overdue = 1 OR NEW.red_flagged_at IS NOT NULL
BEGIN
  INSERT INTO owing_figure (office, department, district, overdue, red_flags)
    VALUES (coalesce(NEW.marked_office, ''), iif(NEW.marked_office IS NULL, coalesce(NEW.department, ''), ''), iif(NEW.marked_office IS NULL, coalesce(NEW.district, ''), ''), NEW.overdue,
      (NEW.red_flagged_at IS NOT NULL AND NEW.state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice')))
    ON CONFLICT (office, department, district) DO UPDATE SET overdue = overdue + excluded.overdue, red_flags = red_flags + excluded.red_flags;
  INSERT INTO late_figure (day, cases) SELECT (NEW.due_at + 19800000) / 86400000, 1 WHERE NEW.overdue = 1 AND NEW.marked_office IS NOT NULL
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
  UPDATE late_figure SET cases = cases - 1 WHERE OLD.overdue = 1 AND OLD.marked_office IS NOT NULL AND day = (OLD.due_at + 19800000) / 86400000;
  INSERT INTO late_figure (day, cases) SELECT (NEW.due_at + 19800000) / 86400000, 1 WHERE NEW.overdue = 1 AND NEW.marked_office IS NOT NULL
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
  UPDATE late_figure SET cases = cases - 1 WHERE OLD.overdue = 1 AND OLD.marked_office IS NOT NULL AND day = (OLD.due_at + 19800000) / 86400000;
  UPDATE total SET value = value - (OLD.red_flagged_at IS NOT NULL AND OLD.state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice')) WHERE name = 'openRedFlags';
END;
--> statement-breakpoint

-- What offices achieved, by the day on which it happened. A case counts as late now only where its office was asked in time.
CREATE TRIGGER performance_told AFTER INSERT ON grievance WHEN NEW.performance IS NOT NULL
BEGIN
  INSERT INTO performance_figure (day, scope, name, taken_up, taken_up_points, accepted, returned, on_time, late, late_ended, disposed, reopened, left_hands, into_hands, late_now, unanswered)
    SELECT day.value ->> 0, scope, name,
      sum(day.value ->> 1), sum(day.value ->> 2), sum(day.value ->> 3), sum(day.value ->> 4),
      sum(day.value ->> 5), sum(day.value ->> 6), sum(day.value ->> 7), sum(day.value ->> 8),
      sum(day.value ->> 9), sum(day.value ->> 10), sum(day.value ->> 11), 0, 0
    FROM json_each(NEW.performance) AS day, (SELECT 'department' AS scope, NEW.department AS name UNION ALL SELECT 'district', NEW.district UNION ALL SELECT 'office', NEW.marked_office) AS whose
    WHERE name IS NOT NULL GROUP BY 1, 2, 3
    ON CONFLICT (day, scope, name) DO UPDATE SET taken_up = taken_up + excluded.taken_up, taken_up_points = taken_up_points + excluded.taken_up_points, accepted = accepted + excluded.accepted,
      returned = returned + excluded.returned, on_time = on_time + excluded.on_time, late = late + excluded.late, late_ended = late_ended + excluded.late_ended,
      disposed = disposed + excluded.disposed, reopened = reopened + excluded.reopened, left_hands = left_hands + excluded.left_hands, into_hands = into_hands + excluded.into_hands,
      late_now = late_now + excluded.late_now, unanswered = unanswered + excluded.unanswered;
END;
--> statement-breakpoint

CREATE TRIGGER performance_late AFTER INSERT ON grievance WHEN NEW.overdue = 1
BEGIN
  INSERT INTO performance_figure (day, scope, name, taken_up, taken_up_points, accepted, returned, on_time, late, late_ended, disposed, reopened, left_hands, into_hands, late_now, unanswered)
    SELECT (NEW.due_at + 19800000) / 86400000, scope, name, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1,
      (NEW.state = 'marked' AND NEW.undertaken_at IS NULL)
    FROM (SELECT 'department' AS scope, NEW.department AS name UNION ALL SELECT 'district', NEW.district UNION ALL SELECT 'office', NEW.marked_office) AS whose WHERE name IS NOT NULL AND NEW.overdue = 1 AND NEW.marked_office IS NOT NULL AND coalesce(NEW.first_marked_at <= NEW.due_at, 1)
    ON CONFLICT (day, scope, name) DO UPDATE SET late_now = late_now + excluded.late_now, unanswered = unanswered + excluded.unanswered;
END;
--> statement-breakpoint

CREATE TRIGGER performance_retold AFTER UPDATE OF performance, department, district, marked_office ON grievance
WHEN (OLD.performance IS NOT NULL OR NEW.performance IS NOT NULL)
  AND (NEW.performance IS NOT OLD.performance OR NEW.department IS NOT OLD.department OR NEW.district IS NOT OLD.district OR NEW.marked_office IS NOT OLD.marked_office)
BEGIN
  INSERT INTO performance_figure (day, scope, name, taken_up, taken_up_points, accepted, returned, on_time, late, late_ended, disposed, reopened, left_hands, into_hands, late_now, unanswered)
    SELECT day.value ->> 0, scope, name,
      -sum(day.value ->> 1), -sum(day.value ->> 2), -sum(day.value ->> 3), -sum(day.value ->> 4),
      -sum(day.value ->> 5), -sum(day.value ->> 6), -sum(day.value ->> 7), -sum(day.value ->> 8),
      -sum(day.value ->> 9), -sum(day.value ->> 10), -sum(day.value ->> 11), 0, 0
    FROM json_each(OLD.performance) AS day, (SELECT 'department' AS scope, OLD.department AS name UNION ALL SELECT 'district', OLD.district UNION ALL SELECT 'office', OLD.marked_office) AS whose
    WHERE name IS NOT NULL GROUP BY 1, 2, 3
    ON CONFLICT (day, scope, name) DO UPDATE SET taken_up = taken_up + excluded.taken_up, taken_up_points = taken_up_points + excluded.taken_up_points, accepted = accepted + excluded.accepted,
      returned = returned + excluded.returned, on_time = on_time + excluded.on_time, late = late + excluded.late, late_ended = late_ended + excluded.late_ended,
      disposed = disposed + excluded.disposed, reopened = reopened + excluded.reopened, left_hands = left_hands + excluded.left_hands, into_hands = into_hands + excluded.into_hands,
      late_now = late_now + excluded.late_now, unanswered = unanswered + excluded.unanswered;
  INSERT INTO performance_figure (day, scope, name, taken_up, taken_up_points, accepted, returned, on_time, late, late_ended, disposed, reopened, left_hands, into_hands, late_now, unanswered)
    SELECT day.value ->> 0, scope, name,
      sum(day.value ->> 1), sum(day.value ->> 2), sum(day.value ->> 3), sum(day.value ->> 4),
      sum(day.value ->> 5), sum(day.value ->> 6), sum(day.value ->> 7), sum(day.value ->> 8),
      sum(day.value ->> 9), sum(day.value ->> 10), sum(day.value ->> 11), 0, 0
    FROM json_each(NEW.performance) AS day, (SELECT 'department' AS scope, NEW.department AS name UNION ALL SELECT 'district', NEW.district UNION ALL SELECT 'office', NEW.marked_office) AS whose
    WHERE name IS NOT NULL GROUP BY 1, 2, 3
    ON CONFLICT (day, scope, name) DO UPDATE SET taken_up = taken_up + excluded.taken_up, taken_up_points = taken_up_points + excluded.taken_up_points, accepted = accepted + excluded.accepted,
      returned = returned + excluded.returned, on_time = on_time + excluded.on_time, late = late + excluded.late, late_ended = late_ended + excluded.late_ended,
      disposed = disposed + excluded.disposed, reopened = reopened + excluded.reopened, left_hands = left_hands + excluded.left_hands, into_hands = into_hands + excluded.into_hands,
      late_now = late_now + excluded.late_now, unanswered = unanswered + excluded.unanswered;
END;
--> statement-breakpoint

CREATE TRIGGER performance_late_again AFTER UPDATE OF overdue, due_at, state, undertaken_at, marked_office, first_marked_at, department, district ON grievance
WHEN (OLD.overdue = 1 OR NEW.overdue = 1)
  AND (NEW.overdue <> OLD.overdue OR NEW.due_at IS NOT OLD.due_at OR NEW.state <> OLD.state OR NEW.undertaken_at IS NOT OLD.undertaken_at
    OR NEW.marked_office IS NOT OLD.marked_office OR NEW.first_marked_at IS NOT OLD.first_marked_at OR NEW.department IS NOT OLD.department OR NEW.district IS NOT OLD.district)
BEGIN
  INSERT INTO performance_figure (day, scope, name, taken_up, taken_up_points, accepted, returned, on_time, late, late_ended, disposed, reopened, left_hands, into_hands, late_now, unanswered)
    SELECT (OLD.due_at + 19800000) / 86400000, scope, name, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1,
      -(OLD.state = 'marked' AND OLD.undertaken_at IS NULL)
    FROM (SELECT 'department' AS scope, OLD.department AS name UNION ALL SELECT 'district', OLD.district UNION ALL SELECT 'office', OLD.marked_office) AS whose WHERE name IS NOT NULL AND OLD.overdue = 1 AND OLD.marked_office IS NOT NULL AND coalesce(OLD.first_marked_at <= OLD.due_at, 1)
    ON CONFLICT (day, scope, name) DO UPDATE SET late_now = late_now + excluded.late_now, unanswered = unanswered + excluded.unanswered;
  INSERT INTO performance_figure (day, scope, name, taken_up, taken_up_points, accepted, returned, on_time, late, late_ended, disposed, reopened, left_hands, into_hands, late_now, unanswered)
    SELECT (NEW.due_at + 19800000) / 86400000, scope, name, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1,
      (NEW.state = 'marked' AND NEW.undertaken_at IS NULL)
    FROM (SELECT 'department' AS scope, NEW.department AS name UNION ALL SELECT 'district', NEW.district UNION ALL SELECT 'office', NEW.marked_office) AS whose WHERE name IS NOT NULL AND NEW.overdue = 1 AND NEW.marked_office IS NOT NULL AND coalesce(NEW.first_marked_at <= NEW.due_at, 1)
    ON CONFLICT (day, scope, name) DO UPDATE SET late_now = late_now + excluded.late_now, unanswered = unanswered + excluded.unanswered;
END;
--> statement-breakpoint

CREATE TRIGGER performance_forgotten AFTER DELETE ON grievance
BEGIN
  INSERT INTO performance_figure (day, scope, name, taken_up, taken_up_points, accepted, returned, on_time, late, late_ended, disposed, reopened, left_hands, into_hands, late_now, unanswered)
    SELECT day.value ->> 0, scope, name,
      -sum(day.value ->> 1), -sum(day.value ->> 2), -sum(day.value ->> 3), -sum(day.value ->> 4),
      -sum(day.value ->> 5), -sum(day.value ->> 6), -sum(day.value ->> 7), -sum(day.value ->> 8),
      -sum(day.value ->> 9), -sum(day.value ->> 10), -sum(day.value ->> 11), 0, 0
    FROM json_each(OLD.performance) AS day, (SELECT 'department' AS scope, OLD.department AS name UNION ALL SELECT 'district', OLD.district UNION ALL SELECT 'office', OLD.marked_office) AS whose
    WHERE name IS NOT NULL GROUP BY 1, 2, 3
    ON CONFLICT (day, scope, name) DO UPDATE SET taken_up = taken_up + excluded.taken_up, taken_up_points = taken_up_points + excluded.taken_up_points, accepted = accepted + excluded.accepted,
      returned = returned + excluded.returned, on_time = on_time + excluded.on_time, late = late + excluded.late, late_ended = late_ended + excluded.late_ended,
      disposed = disposed + excluded.disposed, reopened = reopened + excluded.reopened, left_hands = left_hands + excluded.left_hands, into_hands = into_hands + excluded.into_hands,
      late_now = late_now + excluded.late_now, unanswered = unanswered + excluded.unanswered;
  INSERT INTO performance_figure (day, scope, name, taken_up, taken_up_points, accepted, returned, on_time, late, late_ended, disposed, reopened, left_hands, into_hands, late_now, unanswered)
    SELECT (OLD.due_at + 19800000) / 86400000, scope, name, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1,
      -(OLD.state = 'marked' AND OLD.undertaken_at IS NULL)
    FROM (SELECT 'department' AS scope, OLD.department AS name UNION ALL SELECT 'district', OLD.district UNION ALL SELECT 'office', OLD.marked_office) AS whose WHERE name IS NOT NULL AND OLD.overdue = 1 AND OLD.marked_office IS NOT NULL AND coalesce(OLD.first_marked_at <= OLD.due_at, 1)
    ON CONFLICT (day, scope, name) DO UPDATE SET late_now = late_now + excluded.late_now, unanswered = unanswered + excluded.unanswered;
END;
--> statement-breakpoint

-- Open cases by department and district, with the oldest of them; those that an office was asked for apart from those that the cell has still to mark.
CREATE TRIGGER open_cell_opened AFTER INSERT ON grievance WHEN NEW.state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice')
BEGIN
  INSERT INTO open_cell_figure (department, district, open, asked, reports_overdue, asked_too_late, markings_overdue, oldest_opened_at)
    SELECT coalesce(NEW.department, ''), coalesce(NEW.district, ''), 1, NEW.marked_office IS NOT NULL,
      NEW.overdue = 1 AND NEW.marked_office IS NOT NULL,
      NEW.overdue = 1 AND NEW.marked_office IS NOT NULL AND coalesce(NEW.first_marked_at > NEW.due_at, 0),
      NEW.overdue = 1 AND NEW.marked_office IS NULL, NEW.opened_at WHERE NEW.state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice')
    ON CONFLICT (department, district) DO UPDATE SET open = open + 1, asked = asked + excluded.asked, reports_overdue = reports_overdue + excluded.reports_overdue,
      asked_too_late = asked_too_late + excluded.asked_too_late, markings_overdue = markings_overdue + excluded.markings_overdue,
      oldest_opened_at = min(coalesce(oldest_opened_at, excluded.oldest_opened_at), excluded.oldest_opened_at);
END;
--> statement-breakpoint

CREATE TRIGGER open_cell_changed AFTER UPDATE OF state, overdue, due_at, first_marked_at, marked_office, department, district, opened_at ON grievance
WHEN (OLD.state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice')) <> (NEW.state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice'))
  OR (NEW.state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice')
    AND (NEW.overdue <> OLD.overdue OR NEW.marked_office IS NOT OLD.marked_office OR NEW.first_marked_at IS NOT OLD.first_marked_at
      OR (NEW.overdue = 1 AND NEW.due_at IS NOT OLD.due_at) OR NEW.opened_at <> OLD.opened_at OR NEW.department IS NOT OLD.department OR NEW.district IS NOT OLD.district))
BEGIN
  UPDATE open_cell_figure SET open = open - 1, asked = asked - (OLD.marked_office IS NOT NULL), reports_overdue = reports_overdue - (OLD.overdue = 1 AND OLD.marked_office IS NOT NULL),
      asked_too_late = asked_too_late - (OLD.overdue = 1 AND OLD.marked_office IS NOT NULL AND coalesce(OLD.first_marked_at > OLD.due_at, 0)),
      markings_overdue = markings_overdue - (OLD.overdue = 1 AND OLD.marked_office IS NULL)
    WHERE department = coalesce(OLD.department, '') AND district = coalesce(OLD.district, '') AND OLD.state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice');
  INSERT INTO open_cell_figure (department, district, open, asked, reports_overdue, asked_too_late, markings_overdue, oldest_opened_at)
    SELECT coalesce(NEW.department, ''), coalesce(NEW.district, ''), 1, NEW.marked_office IS NOT NULL,
      NEW.overdue = 1 AND NEW.marked_office IS NOT NULL,
      NEW.overdue = 1 AND NEW.marked_office IS NOT NULL AND coalesce(NEW.first_marked_at > NEW.due_at, 0),
      NEW.overdue = 1 AND NEW.marked_office IS NULL, NEW.opened_at WHERE NEW.state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice')
    ON CONFLICT (department, district) DO UPDATE SET open = open + 1, asked = asked + excluded.asked, reports_overdue = reports_overdue + excluded.reports_overdue,
      asked_too_late = asked_too_late + excluded.asked_too_late, markings_overdue = markings_overdue + excluded.markings_overdue,
      oldest_opened_at = min(coalesce(oldest_opened_at, excluded.oldest_opened_at), excluded.oldest_opened_at);
  -- Only the oldest of a cell that leaves it sends for the next.
  UPDATE open_cell_figure SET oldest_opened_at = (
      SELECT min(opened_at) FROM grievance g INDEXED BY grievance_open_cell
      WHERE g.department IS OLD.department AND g.district IS OLD.district AND g.state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice'))
    WHERE department = coalesce(OLD.department, '') AND district = coalesce(OLD.district, '') AND oldest_opened_at = OLD.opened_at
      AND OLD.state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice');
END;
--> statement-breakpoint

CREATE TRIGGER open_cell_forgotten AFTER DELETE ON grievance WHEN OLD.state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice')
BEGIN
  UPDATE open_cell_figure SET open = open - 1, asked = asked - (OLD.marked_office IS NOT NULL), reports_overdue = reports_overdue - (OLD.overdue = 1 AND OLD.marked_office IS NOT NULL),
      asked_too_late = asked_too_late - (OLD.overdue = 1 AND OLD.marked_office IS NOT NULL AND coalesce(OLD.first_marked_at > OLD.due_at, 0)),
      markings_overdue = markings_overdue - (OLD.overdue = 1 AND OLD.marked_office IS NULL)
    WHERE department = coalesce(OLD.department, '') AND district = coalesce(OLD.district, '') AND OLD.state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice');
  -- Only the oldest of a cell that leaves it sends for the next.
  UPDATE open_cell_figure SET oldest_opened_at = (
      SELECT min(opened_at) FROM grievance g INDEXED BY grievance_open_cell
      WHERE g.department IS OLD.department AND g.district IS OLD.district AND g.state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice'))
    WHERE department = coalesce(OLD.department, '') AND district = coalesce(OLD.district, '') AND oldest_opened_at = OLD.opened_at
      AND OLD.state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice');
END;
--> statement-breakpoint

-- A published invitation belongs to a campaign that runs, and stays published as it was.
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

CREATE TRIGGER invitation_words_stay BEFORE UPDATE ON invitation_campaign WHEN OLD.state <> 'draft'
  AND (NEW.text_hi <> OLD.text_hi OR NEW.text_en <> OLD.text_en OR NEW.channel <> OLD.channel OR NEW.form <> OLD.form
    OR NEW.open_post_in <> OLD.open_post_in
    OR NEW.department <> OLD.department OR NEW.state = 'draft' OR NEW.approved_by IS NOT OLD.approved_by)
BEGIN
  SELECT RAISE(ABORT, 'what was approved is not changed');
END;
