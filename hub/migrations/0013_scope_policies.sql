-- A seat of some districts takes in chains with holes: it reads the hash of every event, so that it can tell what a seat signed, and those events alone that lie there.
-- Views are read as who owns the tables: they show what the policies hide, and no more than is named here.
CREATE VIEW "event_hash" AS SELECT seat, seat_seq, hash FROM "event";
--> statement-breakpoint
CREATE VIEW "case_placed" AS SELECT stream, district <> '' AS is_known FROM "case_place";
--> statement-breakpoint
CREATE VIEW "own_event" AS SELECT stream FROM "event" WHERE seat = (SELECT r.seat FROM seat_role r WHERE r.role = current_user);
--> statement-breakpoint
CREATE VIEW "district_bound" AS SELECT 1 AS one FROM "seat_role" WHERE districts IS NOT NULL;
--> statement-breakpoint
ALTER TABLE "case_move" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "post_place" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY case_move_select ON "case_move" FOR SELECT
	USING (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL) OR from_district = ANY ((SELECT r.districts FROM seat_role r WHERE r.role = current_user)::text[]) OR to_district = ANY ((SELECT r.districts FROM seat_role r WHERE r.role = current_user)::text[]));
--> statement-breakpoint
CREATE POLICY case_move_insert ON "case_move" FOR INSERT
	WITH CHECK (seat = (SELECT r.seat FROM seat_role r WHERE r.role = current_user) AND EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL));
--> statement-breakpoint
CREATE POLICY post_place_select ON "post_place" FOR SELECT
	USING (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL) OR EXISTS (SELECT 1 FROM case_place p WHERE p.stream = post_place.stream));
--> statement-breakpoint
CREATE POLICY post_place_insert ON "post_place" FOR INSERT
	WITH CHECK (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL));
--> statement-breakpoint
-- Posts of cases that lie there.
DROP POLICY item_select ON "item";
--> statement-breakpoint
CREATE POLICY item_select ON "item" FOR SELECT
	USING (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL) OR seat = (SELECT r.seat FROM seat_role r WHERE r.role = current_user) OR mark = '' OR EXISTS (SELECT 1 FROM post_place b WHERE b.mark = item.mark));
--> statement-breakpoint
-- What was erased is emptied in what comes late, also of such a seat itself.
DROP POLICY item_update ON "item";
--> statement-breakpoint
CREATE POLICY item_update ON "item" FOR UPDATE
	USING (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL) OR seat = (SELECT r.seat FROM seat_role r WHERE r.role = current_user))
	WITH CHECK (box = '');
--> statement-breakpoint
-- What was done while nobody there could know that the case had moved away is not lost; nor a case that was opened there and of which nobody knows where it lies.
DROP POLICY event_insert ON "event";
--> statement-breakpoint
CREATE POLICY event_insert ON "event" FOR INSERT
	WITH CHECK (seat = (SELECT r.seat FROM seat_role r WHERE r.role = current_user) AND (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL) OR stream NOT LIKE 'grievance:%'
		OR EXISTS (SELECT 1 FROM case_place p WHERE p.stream = event.stream AND p.district = ANY ((SELECT r.districts FROM seat_role r WHERE r.role = current_user)::text[]))
		OR NOT EXISTS (SELECT 1 FROM case_placed p WHERE p.stream = event.stream AND p.is_known)
		OR EXISTS (SELECT 1 FROM case_move m WHERE m.stream = event.stream AND m.from_district = ANY ((SELECT r.districts FROM seat_role r WHERE r.role = current_user)::text[]) AND m.at > CAST(extract(epoch FROM now()) * 1000 AS bigint) - 7776000000)
		OR EXISTS (SELECT 1 FROM own_event o WHERE o.stream = event.stream)));
--> statement-breakpoint
-- A seat signs again what it pushed when a batch was signed as a whole only.
CREATE POLICY batch_update ON "batch" FOR UPDATE
	USING (seat = (SELECT r.seat FROM seat_role r WHERE r.role = current_user))
	WITH CHECK (seat = (SELECT r.seat FROM seat_role r WHERE r.role = current_user));
