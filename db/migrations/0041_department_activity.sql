CREATE TABLE `department_activity_figure` (
	`day` integer NOT NULL,
	`department` text NOT NULL,
	`score` real NOT NULL,
	PRIMARY KEY(`day`, `department`)
) STRICT, WITHOUT ROWID;
