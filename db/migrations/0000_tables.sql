CREATE TABLE `account_post` (
	`channel` text NOT NULL,
	`handle` text NOT NULL,
	`external_id` text NOT NULL,
	`at` integer NOT NULL,
	`answers` text,
	`answer_ms` integer,
	PRIMARY KEY(`channel`, `external_id`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `account_post_time` ON `account_post` (`channel`,`handle`,`at`);--> statement-breakpoint
CREATE INDEX `account_post_answers` ON `account_post` (`channel`,`answers`);--> statement-breakpoint
CREATE TABLE `department_activity_figure` (
	`day` integer NOT NULL,
	`department` text NOT NULL,
	`score` real NOT NULL,
	PRIMARY KEY(`day`, `department`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `watched_account` (
	`channel` text NOT NULL,
	`handle` text NOT NULL,
	`account_id` text,
	`state` text NOT NULL,
	`asked_at` integer,
	`since_id` text,
	`unanswered` integer,
	PRIMARY KEY(`channel`, `handle`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `invitation` (
	`campaign_id` text NOT NULL,
	`channel` text NOT NULL,
	`author_id` text NOT NULL,
	`place` integer NOT NULL,
	`grievance_id` text NOT NULL,
	`post_external_id` text NOT NULL,
	`language` text NOT NULL,
	`prepared_at` integer,
	`left_out` text,
	PRIMARY KEY(`campaign_id`, `channel`, `author_id`),
	FOREIGN KEY (`campaign_id`) REFERENCES `invitation_campaign`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `invitation_author` ON `invitation` (`channel`,`author_id`,`prepared_at`);--> statement-breakpoint
CREATE INDEX `invitation_next` ON `invitation` (`campaign_id`,`place`) WHERE prepared_at IS NULL AND left_out IS NULL;--> statement-breakpoint
CREATE TABLE `invitation_campaign` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`form` text NOT NULL,
	`channel` text NOT NULL,
	`department` text NOT NULL,
	`district` text,
	`since_days` integer NOT NULL,
	`cases` text NOT NULL,
	`most` integer NOT NULL,
	`text_hi` text NOT NULL,
	`text_en` text NOT NULL,
	`per_hour` integer NOT NULL,
	`state` text NOT NULL,
	`open_post_in` text DEFAULT 'hi' NOT NULL,
	`open_post_id` text,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`approved_at` integer,
	`approved_by` text,
	`started_at` integer,
	`ended_at` integer,
	`left_out` text
) STRICT;
--> statement-breakpoint
CREATE TABLE `invitation_opt_out` (
	`channel` text NOT NULL,
	`author_id` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`post_external_id` text,
	PRIMARY KEY(`channel`, `author_id`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `clock_due` (
	`grievance_id` text PRIMARY KEY NOT NULL,
	`next_at` integer,
	`escalates_at` integer,
	`escalates_tier` integer,
	`office` text DEFAULT '' NOT NULL,
	`department` text DEFAULT '' NOT NULL,
	`district` text DEFAULT '' NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `clock_due_next` ON `clock_due` (`next_at`) WHERE next_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `clock_due_rising` ON `clock_due` (`escalates_at`,`office`,`escalates_tier`) WHERE escalates_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `clock_due_escalation` ON `clock_due` (`office`,`department`,`district`,`escalates_at`) WHERE escalates_at IS NOT NULL;--> statement-breakpoint
CREATE TABLE `dossier_case` (
	`dossier_id` text NOT NULL,
	`grievance_id` text NOT NULL,
	PRIMARY KEY(`dossier_id`, `grievance_id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `event` (
	`position` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`seat` text NOT NULL,
	`seat_seq` integer NOT NULL,
	`hlc` text NOT NULL,
	`stream` text NOT NULL,
	`type` text NOT NULL,
	`version` integer NOT NULL,
	`actor` text NOT NULL,
	`at` integer NOT NULL,
	`payload` text NOT NULL,
	`prev_hash` text NOT NULL,
	`hash` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `event_id` ON `event` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `event_seat_seq` ON `event` (`seat`,`seat_seq`);--> statement-breakpoint
CREATE INDEX `event_stream` ON `event` (`stream`,`hlc`,`seat`);--> statement-breakpoint
CREATE INDEX `event_check_call` ON `event` (`type`,`hlc`) WHERE type IN ('sampled', 'check-called');--> statement-breakpoint
CREATE INDEX `event_audit` ON `event` (`at`,`type`,`actor`) WHERE type IN ('signed-in', 'sign-in-failed', 'signed-out', 'window-locked', 'exported', 'printed', 'list-shown', 'setting-changed', 'ordered', 'seal-key-made', 'personal-data-shown', 'raw-shown', 'number-searched', 'file-saved', 'letter-issued', 'absence-letter-issued', 'person-added', 'person-changed', 'learning-reset', 'gap-acknowledged', 'surge-noted', 'place-named', 'dossier-made', 'dossier-revoked', 'acts-taken-in', 'acts-refused', 'sealed', 'retention-set', 'retention-run', 'legal-hold-set', 'legal-hold-lifted', 'request-received', 'request-looked-up', 'request-exported', 'request-erased', 'request-settled', 'breach-recorded', 'breach-revised', 'breach-told', 'breach-term-extended', 'breach-closed', 'breach-exported');--> statement-breakpoint
CREATE INDEX `event_learning` ON `event` (`hlc`,`seat`,`id`) WHERE type IN ('proposal-corrected', 'marked', 'act-undone', 'learning-reset');--> statement-breakpoint
CREATE TABLE `arrival_figure` (
	`slot` integer NOT NULL,
	`department` text NOT NULL,
	`district` text NOT NULL,
	`category` text NOT NULL,
	`opened` integer NOT NULL,
	PRIMARY KEY(`slot`, `department`, `district`, `category`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `case_figure` (
	`department` text NOT NULL,
	`district` text NOT NULL,
	`state` text NOT NULL,
	`overdue` integer NOT NULL,
	`cases` integer NOT NULL,
	PRIMARY KEY(`department`, `district`, `state`, `overdue`)
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
CREATE TABLE `day_figure` (
	`day` integer PRIMARY KEY NOT NULL,
	`opened` integer NOT NULL,
	`disposed` integer NOT NULL,
	`reports_in_time` integer DEFAULT 0 NOT NULL,
	`reports_missed` integer DEFAULT 0 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `hour_figure` (
	`hour` integer PRIMARY KEY NOT NULL,
	`opened` integer NOT NULL,
	`disposed` integer NOT NULL,
	`overdue_more` integer DEFAULT 0 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `late_figure` (
	`day` integer PRIMARY KEY NOT NULL,
	`cases` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `open_cell_figure` (
	`department` text NOT NULL,
	`district` text NOT NULL,
	`open` integer NOT NULL,
	`asked` integer NOT NULL,
	`reports_overdue` integer NOT NULL,
	`asked_too_late` integer NOT NULL,
	`markings_overdue` integer NOT NULL,
	`oldest_opened_at` integer,
	PRIMARY KEY(`department`, `district`)
) STRICT, WITHOUT ROWID;
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
CREATE TABLE `performance_figure` (
	`day` integer NOT NULL,
	`scope` text NOT NULL,
	`name` text NOT NULL,
	`taken_up` integer NOT NULL,
	`taken_up_points` integer NOT NULL,
	`accepted` integer NOT NULL,
	`returned` integer NOT NULL,
	`on_time` integer NOT NULL,
	`late` integer NOT NULL,
	`late_ended` integer NOT NULL,
	`disposed` integer NOT NULL,
	`reopened` integer NOT NULL,
	`left_hands` integer NOT NULL,
	`into_hands` integer NOT NULL,
	`late_now` integer NOT NULL,
	`unanswered` integer NOT NULL,
	PRIMARY KEY(`scope`, `day`, `name`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `place_name` (
	`name` text NOT NULL,
	`district` text NOT NULL,
	`kind` text NOT NULL,
	`hindi` text NOT NULL,
	`is_guess` integer NOT NULL,
	`corrected` text,
	`sound` text NOT NULL,
	PRIMARY KEY(`name`, `district`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `place_name_sound` ON `place_name` (`sound`,`district`);--> statement-breakpoint
CREATE TABLE `post_figure` (
	`slot` integer PRIMARY KEY NOT NULL,
	`posts` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `state_figure` (
	`state` text NOT NULL,
	`overdue` integer NOT NULL,
	`cases` integer NOT NULL,
	PRIMARY KEY(`state`, `overdue`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `total` (
	`name` text PRIMARY KEY NOT NULL,
	`value` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `case_post` (
	`channel` text NOT NULL,
	`external_id` text NOT NULL,
	`grievance_id` text NOT NULL,
	PRIMARY KEY(`channel`, `external_id`, `grievance_id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `case_post_grievance` ON `case_post` (`grievance_id`);--> statement-breakpoint
CREATE TABLE `grievance` (
	`id` text PRIMARY KEY NOT NULL,
	`ticket` text NOT NULL,
	`case_key` text NOT NULL,
	`channel` text NOT NULL,
	`first_post_channel` text NOT NULL,
	`first_post_external_id` text NOT NULL,
	`opened_at` integer NOT NULL,
	`state` text NOT NULL,
	`returns_to` text,
	`kind` text NOT NULL,
	`department` text,
	`district` text,
	`place` text,
	`urgency` text NOT NULL,
	`routine` integer NOT NULL,
	`long` integer NOT NULL,
	`against` text,
	`countdown_basis` text NOT NULL,
	`countdown_due_at` integer,
	`stopped_ms` integer NOT NULL,
	`stopped_since_at` integer,
	`due_at` integer,
	`due_remaining_ms` integer,
	`marked_to` text,
	`additional_marks` text,
	`interim_reply` text,
	`atr` text,
	`aside` text,
	`disposed_at` integer,
	`reopened_count` integer NOT NULL,
	`version` integer NOT NULL,
	`post_count` integer NOT NULL,
	`overdue` integer NOT NULL,
	`speaker` text DEFAULT 'citizen' NOT NULL,
	`corrected_at` integer,
	`assignee` text,
	`sla_events` text,
	`escalations` text,
	`red_flagged_at` integer,
	`dispute` text,
	`incident_choice` text,
	`replies` text,
	`letters` text,
	`check_call` text,
	`category` text,
	`atr_words` text,
	`marked_office` text,
	`links` text,
	`since_at` integer,
	`steps` text,
	`first_marked_at` integer,
	`undertaken_at` integer,
	`reported_at` integer,
	`reported_due_at` integer,
	`responded_at` integer,
	`returned_count` integer DEFAULT 0 NOT NULL,
	`checked_at` integer,
	`returned_at` integer,
	`reopened_at` integer,
	`emergency_alert_at` integer,
	`emergency_seen_at` integer,
	`red_flag_alert_at` integer,
	`red_flag_seen_at` integer,
	`performance` text,
	`erased_at` integer,
	`doubts` text,
	`maybe_emergency` integer DEFAULT false NOT NULL,
	`sensitive` text,
	`room_pictures` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `grievance_case_key` ON `grievance` (`case_key`);--> statement-breakpoint
CREATE INDEX `grievance_due` ON `grievance` (`overdue`,`due_at`,`opened_at`,`id`,`marked_office`) WHERE due_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `grievance_room_pictures` ON `grievance` (`id`) WHERE room_pictures IS NOT NULL;--> statement-breakpoint
CREATE INDEX `grievance_overdue_office` ON `grievance` (`department`,`district`,`due_at`) WHERE overdue = 1;--> statement-breakpoint
CREATE INDEX `grievance_overdue_marked` ON `grievance` (`marked_office`,`due_at`,`first_marked_at`) WHERE overdue = 1 AND marked_office IS NOT NULL;--> statement-breakpoint
CREATE INDEX `grievance_overdue_unmarked` ON `grievance` (`due_at`) WHERE overdue = 1 AND marked_office IS NULL;--> statement-breakpoint
CREATE INDEX `grievance_open_red_flag` ON `grievance` (`opened_at`,`id`) WHERE red_flagged_at IS NOT NULL AND state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice');--> statement-breakpoint
CREATE INDEX `grievance_against` ON `grievance` (`state`) WHERE against IS NOT NULL;--> statement-breakpoint
CREATE INDEX `grievance_newest` ON `grievance` (`opened_at`,`id`,`state`);--> statement-breakpoint
CREATE INDEX `grievance_open_emergency` ON `grievance` (`opened_at`,`id`) WHERE urgency = 'emergency' AND state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice');--> statement-breakpoint
CREATE INDEX `grievance_queue` ON `grievance` (`state`,`opened_at`,`id`,`urgency`,`due_at`,`department`,`district`,`kind`,`routine`,`overdue`,`channel`,`speaker`);--> statement-breakpoint
CREATE INDEX `grievance_office` ON `grievance` (`department`,`district`,`opened_at`,`id`,`state`);--> statement-breakpoint
CREATE INDEX `grievance_open_cell` ON `grievance` (`department`,`district`,`opened_at`,`state`) WHERE state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice');--> statement-breakpoint
CREATE INDEX `grievance_assignee` ON `grievance` (`assignee`,`state`,`due_at`) WHERE assignee IS NOT NULL;--> statement-breakpoint
CREATE INDEX `grievance_reopened` ON `grievance` (`state`,`due_at`) WHERE reopened_count > 0;--> statement-breakpoint
CREATE INDEX `grievance_disputed` ON `grievance` (`opened_at`,`id`) WHERE dispute IS NOT NULL;--> statement-breakpoint
CREATE INDEX `grievance_representative` ON `grievance` (`state`,`due_at`) WHERE speaker = 'representative';--> statement-breakpoint
CREATE INDEX `grievance_disposed` ON `grievance` (`disposed_at`) WHERE disposed_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `grievance_marked_office` ON `grievance` (`marked_office`,`state`,`opened_at`,`id`) WHERE marked_office IS NOT NULL;--> statement-breakpoint
CREATE INDEX `grievance_further_offices` ON `grievance` (`state`,`marked_office`,`escalations`,`additional_marks`) WHERE (additional_marks IS NOT NULL OR escalations IS NOT NULL) AND state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice');--> statement-breakpoint
CREATE INDEX `grievance_place` ON `grievance` (`place`,`district`) WHERE place IS NOT NULL;--> statement-breakpoint
CREATE INDEX `grievance_open_place` ON `grievance` (`district`,`place`,`overdue`,`marked_office`,`urgency`,`id`) WHERE place IS NOT NULL AND sensitive IS NULL AND state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice');--> statement-breakpoint
CREATE INDEX `grievance_atr_words` ON `grievance` (`atr_words`) WHERE atr_words IS NOT NULL;--> statement-breakpoint
CREATE INDEX `grievance_check_call` ON `grievance` (`opened_at`,`id`) WHERE check_call IS NOT NULL;--> statement-breakpoint
CREATE INDEX `grievance_figures` ON `grievance` (`opened_at`,`state`,`since_at`,`due_at`,`department`,`district`,`channel`,`category`,`marked_office`,`speaker`,`kind`,`urgency`,`routine`,`first_marked_at`,`undertaken_at`,`reported_at`,`reported_due_at`,`responded_at`,`returned_at`,`reopened_at`,`checked_at`);--> statement-breakpoint
CREATE INDEX `grievance_emergency_alert` ON `grievance` (`emergency_alert_at`,`id`,`opened_at`,`state`,`emergency_seen_at`) WHERE emergency_alert_at IS NOT NULL AND emergency_seen_at IS NULL AND state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice');--> statement-breakpoint
CREATE INDEX `grievance_emergency_seen` ON `grievance` (`emergency_seen_at`,`id`,`opened_at`) WHERE emergency_seen_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `grievance_red_flag_alert` ON `grievance` (`red_flag_alert_at`,`id`,`opened_at`,`state`,`red_flag_seen_at`) WHERE red_flag_alert_at IS NOT NULL AND red_flag_seen_at IS NULL AND state IN ('new', 'marked', 'in-action', 'atr-sent', 'needs-info', 'sub-judice');--> statement-breakpoint
CREATE INDEX `grievance_red_flag_seen` ON `grievance` (`red_flag_seen_at`,`id`,`opened_at`) WHERE red_flag_seen_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `grievance_to_check` ON `grievance` (`opened_at`,`id`,`kind`,`doubts`) WHERE doubts IS NOT NULL;--> statement-breakpoint
CREATE INDEX `grievance_maybe_emergency` ON `grievance` (`opened_at`,`id`) WHERE maybe_emergency = 1;--> statement-breakpoint
CREATE INDEX `grievance_links` ON `grievance` (`links`) WHERE links IS NOT NULL;--> statement-breakpoint
CREATE TABLE `import_contradiction` (
	`id` integer PRIMARY KEY NOT NULL,
	`import_id` text NOT NULL,
	`grievance_id` text NOT NULL,
	`number` text NOT NULL,
	`line` integer NOT NULL,
	`told` text NOT NULL,
	FOREIGN KEY (`import_id`) REFERENCES `import_log`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `import_contradiction_import` ON `import_contradiction` (`import_id`);--> statement-breakpoint
CREATE TABLE `import_log` (
	`id` text PRIMARY KEY NOT NULL,
	`source` text NOT NULL,
	`file_name` text NOT NULL,
	`file_hash` text NOT NULL,
	`file_bytes` integer NOT NULL,
	`actor` text NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	`outcome` text NOT NULL,
	`read` integer NOT NULL,
	`new` integer NOT NULL,
	`changed` integer NOT NULL,
	`unchanged` integer NOT NULL,
	`duplicates` integer NOT NULL,
	`faulty` integer NOT NULL,
	`contradictions` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `import_log_started` ON `import_log` (`started_at`);--> statement-breakpoint
CREATE TABLE `learned` (
	`id` integer PRIMARY KEY NOT NULL,
	`format` text NOT NULL,
	`position` integer NOT NULL,
	`content` blob NOT NULL,
	`sha256` text NOT NULL
) STRICT;
--> statement-breakpoint
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
CREATE TABLE `failing_address` (
	`address` text PRIMARY KEY NOT NULL,
	`detail` text NOT NULL,
	`since` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `officer_mail` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`grievance_id` text NOT NULL,
	`kind` text NOT NULL,
	`office` text NOT NULL,
	`officer_id` text,
	`officer` text,
	`to_address` text,
	`state` text NOT NULL,
	`reason` text,
	`prepared_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`attempts` integer NOT NULL,
	`attempted_at` integer,
	`sent_at` integer,
	`bounced_at` integer,
	`message_id` text,
	`subject` text,
	`error` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `officer_mail_waiting` ON `officer_mail` (`due_at`,`id`) WHERE state IN ('prepared', 'sending');--> statement-breakpoint
CREATE INDEX `officer_mail_listed` ON `officer_mail` (`state`,`prepared_at`,`id`);--> statement-breakpoint
CREATE INDEX `officer_mail_case` ON `officer_mail` (`grievance_id`,`prepared_at`);--> statement-breakpoint
CREATE INDEX `officer_mail_message` ON `officer_mail` (`message_id`);--> statement-breakpoint
CREATE INDEX `officer_mail_attempted` ON `officer_mail` (`attempted_at`);--> statement-breakpoint
CREATE INDEX `officer_mail_address` ON `officer_mail` (`to_address`,`attempted_at`);--> statement-breakpoint
CREATE TABLE `office_answer` (
	`grievance_id` text NOT NULL,
	`channel` text NOT NULL,
	`external_id` text NOT NULL,
	`officer_id` text,
	`officer` text,
	`office` text,
	`is_proven` integer NOT NULL,
	`read_as` text NOT NULL,
	`reading` text NOT NULL,
	`state` text NOT NULL,
	`why` text,
	`officer_mail_id` text,
	`received_at` integer NOT NULL,
	PRIMARY KEY(`grievance_id`, `channel`, `external_id`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `office_answer_waiting` ON `office_answer` (`received_at`) WHERE state = 'waits';--> statement-breakpoint
CREATE INDEX `office_answer_mail` ON `office_answer` (`officer_mail_id`) WHERE officer_mail_id IS NOT NULL;--> statement-breakpoint
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
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`role` text NOT NULL,
	`active` integer NOT NULL,
	`salt` blob NOT NULL,
	`hash` blob NOT NULL,
	`scrypt_cost` integer NOT NULL,
	`scrypt_block_size` integer NOT NULL,
	`scrypt_parallelization` integer NOT NULL,
	`passphrase_version` integer NOT NULL,
	`added_at` integer NOT NULL,
	`changed_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `person_name` ON `person` (`name_key`);--> statement-breakpoint
CREATE TABLE `wrong_try` (
	`slot` integer PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`last_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `picture` (
	`url` text PRIMARY KEY NOT NULL,
	`file` text,
	`failures` integer NOT NULL,
	`tried_at` integer NOT NULL,
	`bytes` integer,
	`fetched_at` integer,
	`still` text,
	`grievance_id` text,
	`let_go_at` integer
) STRICT;
--> statement-breakpoint
CREATE INDEX `picture_file` ON `picture` (`file`);--> statement-breakpoint
CREATE TABLE `post` (
	`id` integer PRIMARY KEY NOT NULL,
	`channel` text NOT NULL,
	`external_id` text NOT NULL,
	`version_id` text NOT NULL,
	`version_index` integer NOT NULL,
	`role` text NOT NULL,
	`author_external_id` text NOT NULL,
	`author_handle` text,
	`author_name` text,
	`author_location` text,
	`text` text NOT NULL,
	`language_hint` text,
	`created_at` integer NOT NULL,
	`received_at` integer NOT NULL,
	`conversation_id` text NOT NULL,
	`in_reply_to_id` text,
	`in_reply_to_author_id` text,
	`reposts` text,
	`quotes` text,
	`media` text,
	`media_count` integer NOT NULL,
	`place_name` text,
	`withheld_in` text,
	`deleted_at` integer,
	`is_private` integer DEFAULT false NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `post_natural_key` ON `post` (`channel`,`external_id`);--> statement-breakpoint
CREATE INDEX `post_conversation` ON `post` (`channel`,`conversation_id`);--> statement-breakpoint
CREATE INDEX `post_author` ON `post` (`channel`,`author_external_id`,`id`);--> statement-breakpoint
CREATE INDEX `post_private_author` ON `post` (`channel`,`author_external_id`,`id`) WHERE is_private = 1;--> statement-breakpoint
CREATE INDEX `post_official_author` ON `post` (`channel`,`author_external_id`) WHERE role <> 'citizen';--> statement-breakpoint
CREATE INDEX `post_reposts` ON `post` (`channel`,(reposts ->> 'externalId')) WHERE reposts IS NOT NULL;--> statement-breakpoint
CREATE INDEX `post_quotes` ON `post` (`channel`,(quotes ->> 'externalId')) WHERE quotes IS NOT NULL;--> statement-breakpoint
CREATE INDEX `post_attachments` ON `post` (`id`) WHERE instr(media, '"hash"') > 0;--> statement-breakpoint
CREATE TABLE `post_payload` (
	`id` integer PRIMARY KEY NOT NULL,
	`post_id` integer NOT NULL,
	`version_id` text NOT NULL,
	`version_index` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`payload` blob NOT NULL,
	FOREIGN KEY (`post_id`) REFERENCES `post`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `post_payload_version` ON `post_payload` (`post_id`,`version_id`);--> statement-breakpoint
CREATE TABLE `post_check` (
	`post_id` integer PRIMARY KEY NOT NULL,
	`channel` text NOT NULL,
	`rank` integer NOT NULL,
	`checked_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `post_check_turn` ON `post_check` (`channel`,`rank`,`checked_at`);--> statement-breakpoint
CREATE INDEX `post_check_oldest` ON `post_check` (`channel`,`checked_at`);--> statement-breakpoint
CREATE TABLE `attached_on_day` (
	`day` integer NOT NULL,
	`sender` text NOT NULL,
	`bytes` integer NOT NULL,
	PRIMARY KEY(`day`, `sender`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `reading_problem` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`source_key` text NOT NULL,
	`channel` text NOT NULL,
	`name` text NOT NULL,
	`reason` text NOT NULL,
	`detail` text NOT NULL,
	`title` text,
	`place` text,
	`raw_bytes` integer NOT NULL,
	`first_at` integer NOT NULL,
	`last_at` integer NOT NULL,
	`count` integer NOT NULL,
	`state` text NOT NULL,
	`settled_by` text,
	`settled_at` integer,
	`raw` blob
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `reading_problem_name` ON `reading_problem` (`source_key`,`name`);--> statement-breakpoint
CREATE INDEX `reading_problem_open` ON `reading_problem` (`last_at`) WHERE state = 'open';--> statement-breakpoint
CREATE TABLE `office` (
	`id` text PRIMARY KEY NOT NULL,
	`department` text NOT NULL,
	`level` text NOT NULL,
	`area` text,
	`district` text,
	`title_en` text NOT NULL,
	`title_hi` text NOT NULL,
	`nodal` integer NOT NULL,
	`from_at` integer,
	`until_at` integer,
	`changed_at` integer NOT NULL,
	`changed_by` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `officer` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`designation` text,
	`phone` text,
	`email` text,
	`x_handle` text,
	`facebook_id` text,
	`changed_at` integer NOT NULL,
	`changed_by` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `posting` (
	`id` text PRIMARY KEY NOT NULL,
	`office_id` text NOT NULL,
	`officer_id` text NOT NULL,
	`from_at` integer NOT NULL,
	`until_at` integer,
	`changed_at` integer NOT NULL,
	`changed_by` text NOT NULL,
	FOREIGN KEY (`officer_id`) REFERENCES `officer`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `posting_office` ON `posting` (`office_id`,`from_at`);--> statement-breakpoint
CREATE INDEX `posting_officer` ON `posting` (`officer_id`);--> statement-breakpoint
CREATE TABLE `representative` (
	`id` text PRIMARY KEY NOT NULL,
	`role` text NOT NULL,
	`name` text NOT NULL,
	`constituency` text,
	`district` text,
	`portfolio` text,
	`phone` text,
	`email` text,
	`x_handle` text,
	`facebook_id` text,
	`from_at` integer,
	`until_at` integer,
	`changed_at` integer NOT NULL,
	`changed_by` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `reply` (
	`grievance_id` text NOT NULL,
	`reply_id` text NOT NULL,
	`purpose` text NOT NULL,
	`language` text NOT NULL,
	`text` text NOT NULL,
	`channel` text NOT NULL,
	`answers` text NOT NULL,
	`state` text NOT NULL,
	`prepared_at` integer NOT NULL,
	`prepared_by` text NOT NULL,
	`approved_seat` text,
	`approved_at` integer,
	`attempts` integer NOT NULL,
	`sent_at` integer,
	`external_id` text,
	`refusal_code` text,
	`refusal_detail` text,
	PRIMARY KEY(`grievance_id`, `reply_id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `reply_waiting` ON `reply` (`state`,`prepared_at`,`grievance_id`,`reply_id`) WHERE state IN ('prepared', 'approved', 'attempting', 'refused');--> statement-breakpoint
CREATE INDEX `reply_to_send` ON `reply` (`channel`,`state`,`approved_seat`,`approved_at`,`grievance_id`,`reply_id`) WHERE state IN ('approved', 'attempting');--> statement-breakpoint
CREATE INDEX `reply_sent` ON `reply` (`channel`,length(external_id),`external_id`) WHERE state = 'sent';--> statement-breakpoint
CREATE INDEX `reply_acknowledgement` ON `reply` (`prepared_at`) WHERE purpose = 'acknowledgement';--> statement-breakpoint
CREATE TABLE `reply_attempt` (
	`grievance_id` text NOT NULL,
	`reply_id` text NOT NULL,
	`after_id` text,
	`attempted_at` integer NOT NULL,
	`channel` text DEFAULT 'x' NOT NULL,
	PRIMARY KEY(`grievance_id`, `reply_id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `reply_attempt_day` ON `reply_attempt` (`channel`,`attempted_at`);--> statement-breakpoint
CREATE TABLE `absence_letter` (
	`letter_id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL,
	`number` text NOT NULL,
	`to_office` text NOT NULL,
	`officer` text,
	`issued_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `absence_letter_review` ON `absence_letter` (`review_id`);--> statement-breakpoint
CREATE INDEX `absence_letter_number` ON `absence_letter` (`number`);--> statement-breakpoint
CREATE TABLE `promised_case` (
	`promise_id` text NOT NULL,
	`grievance_id` text NOT NULL,
	PRIMARY KEY(`promise_id`, `grievance_id`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `promised_case_grievance` ON `promised_case` (`grievance_id`);--> statement-breakpoint
CREATE TABLE `review` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`planned_at` integer NOT NULL,
	`state` text NOT NULL,
	`begun_at` integer,
	`ended_at` integer
) STRICT;
--> statement-breakpoint
CREATE INDEX `review_planned` ON `review` (`planned_at`);--> statement-breakpoint
CREATE TABLE `review_case` (
	`review_id` text NOT NULL,
	`grievance_id` text NOT NULL,
	PRIMARY KEY(`review_id`, `grievance_id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `review_promise` (
	`id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL,
	`office` text NOT NULL,
	`made_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`settled` integer NOT NULL,
	`reminded_of` integer,
	`fell_due_of` integer
) STRICT;
--> statement-breakpoint
CREATE INDEX `review_promise_review` ON `review_promise` (`review_id`);--> statement-breakpoint
CREATE INDEX `review_promise_office` ON `review_promise` (`office`,`made_at`);--> statement-breakpoint
CREATE INDEX `review_promise_due` ON `review_promise` (`due_at`) WHERE settled = 0;--> statement-breakpoint
CREATE TABLE `seat` (
	`id` text PRIMARY KEY NOT NULL,
	`is_own` integer NOT NULL,
	`joined_at` integer NOT NULL,
	`received_hlc` text
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `seat_own` ON `seat` (`is_own`) WHERE is_own = 1;--> statement-breakpoint
CREATE TABLE `setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`changed_at` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `source_gap` (
	`source_key` text NOT NULL,
	`id` text NOT NULL,
	`from_mark` text,
	`from_at` integer,
	`to_mark` text NOT NULL,
	`to_at` integer NOT NULL,
	`state` text NOT NULL,
	`opened_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`acknowledged_by` text,
	PRIMARY KEY(`source_key`, `id`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `source_spend` (
	`source_key` text NOT NULL,
	`month` text NOT NULL,
	`posts` integer NOT NULL,
	`users` integer NOT NULL,
	`micro_usd` integer NOT NULL,
	PRIMARY KEY(`source_key`, `month`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `source_state` (
	`key` text PRIMARY KEY NOT NULL,
	`channel` text NOT NULL,
	`label` text NOT NULL,
	`cursor` text,
	`last_answer_at` integer,
	`last_post_at` integer,
	`fault_code` text,
	`fault_detail` text,
	`fault_since_at` integer,
	`fault_retry_at` integer
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `incident` (
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
CREATE INDEX `incident_newest` ON `incident` (`newest_at`,`newest_id`);--> statement-breakpoint
CREATE INDEX `incident_of_several` ON `incident` (`newest_id`) WHERE open_cases > 1;--> statement-breakpoint
CREATE TABLE `incident_case` (
	`number` integer PRIMARY KEY NOT NULL,
	`grievance_id` text NOT NULL,
	`incident_id` integer NOT NULL,
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
CREATE UNIQUE INDEX `incident_case_grievance` ON `incident_case` (`grievance_id`);--> statement-breakpoint
CREATE INDEX `incident_case_newest` ON `incident_case` (`incident_id`,`opened_at`,`grievance_id`);--> statement-breakpoint
CREATE INDEX `incident_case_opened` ON `incident_case` (`opened_at`,`grievance_id`,`incident_id`,`author`);--> statement-breakpoint
CREATE INDEX `incident_case_author` ON `incident_case` (`incident_id`,`author`);--> statement-breakpoint
CREATE INDEX `incident_case_with` ON `incident_case` (`with_id`) WHERE with_id IS NOT NULL;--> statement-breakpoint
CREATE TABLE `incident_key` (
	`key` integer NOT NULL,
	`founding` integer NOT NULL,
	`opened_at` integer NOT NULL,
	`number` integer NOT NULL,
	PRIMARY KEY(`key`, `founding`, `opened_at`, `number`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `village` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`district` text NOT NULL,
	`block` text,
	`tehsil` text,
	`lat` real,
	`lon` real
) STRICT;
