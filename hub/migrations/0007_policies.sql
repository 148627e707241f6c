-- A seat that has a role of its own in the database writes as itself alone, and one of some districts knows of their cases alone. Who owns the tables is bound by none of it.
ALTER TABLE "seat_role" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "case_place" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "event" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "batch" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "seat" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "item" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "sealed_key" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "erased" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "ruling" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "lease" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "attempt" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "snapshot" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "snapshot_chunk" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "file" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY seat_role_select ON "seat_role" FOR SELECT
	USING (role = current_user);
--> statement-breakpoint
CREATE POLICY case_place_select ON "case_place" FOR SELECT
	USING (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL) OR district = ANY ((SELECT r.districts FROM seat_role r WHERE r.role = current_user)::text[]));
--> statement-breakpoint
CREATE POLICY case_place_insert ON "case_place" FOR INSERT
	WITH CHECK (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL) OR district = ANY ((SELECT r.districts FROM seat_role r WHERE r.role = current_user)::text[]));
--> statement-breakpoint
CREATE POLICY case_place_update ON "case_place" FOR UPDATE
	USING (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL) OR district = ANY ((SELECT r.districts FROM seat_role r WHERE r.role = current_user)::text[]))
	WITH CHECK (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL) OR district = ANY ((SELECT r.districts FROM seat_role r WHERE r.role = current_user)::text[]));
--> statement-breakpoint
CREATE POLICY event_select ON "event" FOR SELECT
	USING (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL) OR seat = (SELECT r.seat FROM seat_role r WHERE r.role = current_user) OR stream IN ('people', 'places') OR stream LIKE 'erasure:%' OR EXISTS (SELECT 1 FROM case_place p WHERE p.stream = event.stream AND p.district = ANY ((SELECT r.districts FROM seat_role r WHERE r.role = current_user)::text[])));
--> statement-breakpoint
CREATE POLICY event_insert ON "event" FOR INSERT
	WITH CHECK (seat = (SELECT r.seat FROM seat_role r WHERE r.role = current_user) AND (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL) OR stream NOT LIKE 'grievance:%' OR EXISTS (SELECT 1 FROM case_place p WHERE p.stream = event.stream AND p.district = ANY ((SELECT r.districts FROM seat_role r WHERE r.role = current_user)::text[]))));
--> statement-breakpoint
CREATE POLICY batch_select ON "batch" FOR SELECT
	USING (true);
--> statement-breakpoint
CREATE POLICY batch_insert ON "batch" FOR INSERT
	WITH CHECK (seat = (SELECT r.seat FROM seat_role r WHERE r.role = current_user));
--> statement-breakpoint
CREATE POLICY seat_select ON "seat" FOR SELECT
	USING (true);
--> statement-breakpoint
CREATE POLICY seat_update ON "seat" FOR UPDATE
	USING (seat = (SELECT r.seat FROM seat_role r WHERE r.role = current_user))
	WITH CHECK (seat = (SELECT r.seat FROM seat_role r WHERE r.role = current_user));
--> statement-breakpoint
CREATE POLICY seat_insert ON "seat" FOR INSERT
	WITH CHECK ("by" = (SELECT r.seat FROM seat_role r WHERE r.role = current_user) AND EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL));
--> statement-breakpoint
CREATE POLICY item_select ON "item" FOR SELECT
	USING (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL) OR seat = (SELECT r.seat FROM seat_role r WHERE r.role = current_user) OR mark = '');
--> statement-breakpoint
CREATE POLICY item_insert ON "item" FOR INSERT
	WITH CHECK (seat = (SELECT r.seat FROM seat_role r WHERE r.role = current_user));
--> statement-breakpoint
CREATE POLICY item_update ON "item" FOR UPDATE
	USING (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL))
	WITH CHECK (box = '');
--> statement-breakpoint
CREATE POLICY sealed_key_select ON "sealed_key" FOR SELECT
	USING (true);
--> statement-breakpoint
CREATE POLICY sealed_key_insert ON "sealed_key" FOR INSERT
	WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY sealed_key_delete ON "sealed_key" FOR DELETE
	USING (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL));
--> statement-breakpoint
CREATE POLICY erased_select ON "erased" FOR SELECT
	USING (true);
--> statement-breakpoint
CREATE POLICY erased_insert ON "erased" FOR INSERT
	WITH CHECK (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL));
--> statement-breakpoint
CREATE POLICY erased_update ON "erased" FOR UPDATE
	USING (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL))
	WITH CHECK (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL));
--> statement-breakpoint
CREATE POLICY ruling_select ON "ruling" FOR SELECT
	USING (true);
--> statement-breakpoint
CREATE POLICY ruling_insert ON "ruling" FOR INSERT
	WITH CHECK ("by" = (SELECT r.seat FROM seat_role r WHERE r.role = current_user) AND EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL));
--> statement-breakpoint
CREATE POLICY ruling_update ON "ruling" FOR UPDATE
	USING ("by" = (SELECT r.seat FROM seat_role r WHERE r.role = current_user) AND EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL))
	WITH CHECK ("by" = (SELECT r.seat FROM seat_role r WHERE r.role = current_user) AND EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL));
--> statement-breakpoint
CREATE POLICY lease_select ON "lease" FOR SELECT
	USING (true);
--> statement-breakpoint
CREATE POLICY lease_insert ON "lease" FOR INSERT
	WITH CHECK (seat = (SELECT r.seat FROM seat_role r WHERE r.role = current_user) AND EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL));
--> statement-breakpoint
CREATE POLICY lease_update ON "lease" FOR UPDATE
	USING (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL))
	WITH CHECK (seat = (SELECT r.seat FROM seat_role r WHERE r.role = current_user));
--> statement-breakpoint
CREATE POLICY attempt_select ON "attempt" FOR SELECT
	USING (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL));
--> statement-breakpoint
CREATE POLICY attempt_insert ON "attempt" FOR INSERT
	WITH CHECK (seat = (SELECT r.seat FROM seat_role r WHERE r.role = current_user) AND EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL));
--> statement-breakpoint
CREATE POLICY attempt_update ON "attempt" FOR UPDATE
	USING (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL))
	WITH CHECK (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL));
--> statement-breakpoint
CREATE POLICY snapshot_select ON "snapshot" FOR SELECT
	USING (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL));
--> statement-breakpoint
CREATE POLICY snapshot_insert ON "snapshot" FOR INSERT
	WITH CHECK (seat = (SELECT r.seat FROM seat_role r WHERE r.role = current_user) AND EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL));
--> statement-breakpoint
CREATE POLICY snapshot_update ON "snapshot" FOR UPDATE
	USING (seat = (SELECT r.seat FROM seat_role r WHERE r.role = current_user) AND EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL))
	WITH CHECK (seat = (SELECT r.seat FROM seat_role r WHERE r.role = current_user));
--> statement-breakpoint
CREATE POLICY snapshot_delete ON "snapshot" FOR DELETE
	USING (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL));
--> statement-breakpoint
CREATE POLICY snapshot_chunk_select ON "snapshot_chunk" FOR SELECT
	USING (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL));
--> statement-breakpoint
CREATE POLICY snapshot_chunk_insert ON "snapshot_chunk" FOR INSERT
	WITH CHECK (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL));
--> statement-breakpoint
CREATE POLICY snapshot_chunk_update ON "snapshot_chunk" FOR UPDATE
	USING (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL))
	WITH CHECK (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL));
--> statement-breakpoint
CREATE POLICY file_select ON "file" FOR SELECT
	USING (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL));
--> statement-breakpoint
CREATE POLICY file_insert ON "file" FOR INSERT
	WITH CHECK (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL));
--> statement-breakpoint
CREATE POLICY file_update ON "file" FOR UPDATE
	USING (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL))
	WITH CHECK (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL));
--> statement-breakpoint
CREATE POLICY file_delete ON "file" FOR DELETE
	USING (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL));
