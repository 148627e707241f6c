ALTER TABLE "seat_role" ADD COLUMN "is_ended" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
-- The role of a seat that is revoked is remembered, and is no seat's for any policy.
DROP POLICY seat_role_select ON "seat_role";
--> statement-breakpoint
CREATE POLICY seat_role_select ON "seat_role" FOR SELECT
	USING (role = current_user AND NOT is_ended);
