ALTER TABLE "snapshot" ADD COLUMN "districts" text[];--> statement-breakpoint
-- A snapshot of some districts is for the seats that have all of them; one of everything for those that have everything.
DROP POLICY snapshot_select ON "snapshot";
--> statement-breakpoint
CREATE POLICY snapshot_select ON "snapshot" FOR SELECT
	USING (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL) OR (cardinality(districts) > 0 AND districts <@ (SELECT r.districts FROM seat_role r WHERE r.role = current_user)::text[]));
--> statement-breakpoint
DROP POLICY snapshot_chunk_select ON "snapshot_chunk";
--> statement-breakpoint
CREATE POLICY snapshot_chunk_select ON "snapshot_chunk" FOR SELECT
	USING (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL) OR EXISTS (SELECT 1 FROM snapshot s WHERE s.id = snapshot_chunk.snapshot));
--> statement-breakpoint
DROP POLICY snapshot_insert ON "snapshot";
--> statement-breakpoint
CREATE POLICY snapshot_insert ON "snapshot" FOR INSERT
	WITH CHECK (seat = (SELECT r.seat FROM seat_role r WHERE r.role = current_user) AND EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL) AND (districts IS NULL OR (cardinality(districts) BETWEEN 1 AND 100 AND octet_length(array_to_string(districts, ',')) <= 30000)));
