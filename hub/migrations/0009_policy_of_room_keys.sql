ALTER TABLE "room_key" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY room_key_select ON "room_key" FOR SELECT
	USING (true);
--> statement-breakpoint
CREATE POLICY room_key_insert ON "room_key" FOR INSERT
	WITH CHECK ("by" = (SELECT r.seat FROM seat_role r WHERE r.role = current_user) AND EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL));
