CREATE TABLE `letter` (
	`letter_id` text NOT NULL,
	`grievance_id` text NOT NULL,
	`kind` text NOT NULL,
	`number` text NOT NULL,
	`to_office` text NOT NULL,
	`officer_id` text,
	`officer` text,
	`issued_at` integer NOT NULL,
	`sent_at` integer,
	`way` text,
	`answered_at` integer,
	`answer_by` integer,
	PRIMARY KEY(`grievance_id`, `letter_id`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `letter_issued` ON `letter` (`issued_at`,`letter_id`);--> statement-breakpoint
CREATE INDEX `letter_number` ON `letter` (`number`);--> statement-breakpoint
CREATE INDEX `letter_officer` ON `letter` (`officer`,`issued_at`);--> statement-breakpoint
CREATE INDEX `letter_unanswered` ON `letter` (`issued_at`) WHERE answered_at IS NULL;--> statement-breakpoint

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
