-- Who joins may answer what is offered, once; who lets nobody in neither offers nor takes an offer away.
ALTER TABLE "pairing" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY pairing_select ON "pairing" FOR SELECT
	USING (true);
--> statement-breakpoint
CREATE POLICY pairing_insert ON "pairing" FOR INSERT
	WITH CHECK (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL) AND answer IS NULL AND expires_at <= CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint) + 3600000);
--> statement-breakpoint
CREATE POLICY pairing_update ON "pairing" FOR UPDATE
	USING (answer IS NULL)
	WITH CHECK (answer IS NOT NULL AND length(answer) <= 100000 AND expires_at <= CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint) + 3600000);
--> statement-breakpoint
CREATE POLICY pairing_delete ON "pairing" FOR DELETE
	USING (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL) OR expires_at < CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint));
