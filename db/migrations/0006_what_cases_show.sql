CREATE TABLE `case_media` (
	`grievance_id` text NOT NULL,
	`shows` text NOT NULL,
	PRIMARY KEY(`grievance_id`, `shows`)
) STRICT, WITHOUT ROWID;
