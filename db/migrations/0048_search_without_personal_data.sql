-- The index held telephone numbers and the like as words that anybody could find piece by piece. It is emptied at once and filled again by the
-- program, a slice at a time, without them; a record without posts has nothing to fill.
INSERT INTO post_search (post_search) VALUES ('delete-all');--> statement-breakpoint
INSERT INTO setting (key, value, changed_at) SELECT 'search-index-filling', '-1', 0 WHERE EXISTS (SELECT 1 FROM post);
