-- A seat says what it is doing in its own row alone. One of some districts hears of nobody: which cases others have open is not for it to know.
ALTER TABLE "presence" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY presence_select ON "presence" FOR SELECT
	USING (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL) OR seat = (SELECT r.seat FROM seat_role r WHERE r.role = current_user));
--> statement-breakpoint
CREATE POLICY presence_insert ON "presence" FOR INSERT
	WITH CHECK (seat = (SELECT r.seat FROM seat_role r WHERE r.role = current_user));
--> statement-breakpoint
CREATE POLICY presence_update ON "presence" FOR UPDATE
	USING (seat = (SELECT r.seat FROM seat_role r WHERE r.role = current_user))
	WITH CHECK (seat = (SELECT r.seat FROM seat_role r WHERE r.role = current_user));
--> statement-breakpoint
CREATE POLICY presence_delete ON "presence" FOR DELETE
	USING (seat = (SELECT r.seat FROM seat_role r WHERE r.role = current_user));
