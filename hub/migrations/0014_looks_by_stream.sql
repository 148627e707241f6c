-- Where posts belong is kept whether a seat is bound to districts or not. In this order: a push that has looked at this view is about to write events.
DROP VIEW "district_bound";
--> statement-breakpoint
CREATE INDEX "event_stream" ON "event" USING btree ("stream","seat","seat_seq");
--> statement-breakpoint
-- What a filter of the asker may call is called for rows of its own seat alone.
ALTER VIEW "own_event" SET (security_barrier = true);
