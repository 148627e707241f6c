CREATE INDEX "event_stream" ON "event" USING btree ("stream","seat","seat_seq");
--> statement-breakpoint
-- What a filter of the asker may call is called for rows of its own seat alone.
ALTER VIEW "own_event" SET (security_barrier = true);
--> statement-breakpoint
-- Where posts belong is kept whether a seat is bound to districts or not.
DROP VIEW "district_bound";
