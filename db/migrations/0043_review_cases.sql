CREATE TABLE `review_case` (
	`review_id` text NOT NULL,
	`grievance_id` text NOT NULL,
	PRIMARY KEY(`review_id`, `grievance_id`)
) STRICT, WITHOUT ROWID;
