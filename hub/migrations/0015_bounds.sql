-- A seat that signs in as a role of its own, and is hostile, is to hinder the others as little as may be: what all of them read it can neither fill nor make long, and what is another's it does not take.
ALTER TABLE "seat" ADD COLUMN "number" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
UPDATE "seat" SET number = counted.number FROM (SELECT seat, row_number() OVER (PARTITION BY "by" ORDER BY at, seat) - 1 AS number FROM "seat") AS counted WHERE counted.seat = "seat".seat;
--> statement-breakpoint
ALTER TABLE "seat" ALTER COLUMN "number" DROP DEFAULT;
--> statement-breakpoint
CREATE UNIQUE INDEX "seat_of_admitter" ON "seat" USING btree ("by","number");
--> statement-breakpoint
-- Of each seat its last: it has all before it.
DELETE FROM "room_key" AS k WHERE EXISTS (SELECT 1 FROM "room_key" AS newer WHERE newer."by" = k."by" AND (newer.at > k.at OR (newer.at = k.at AND newer.ref > k.ref)));
--> statement-breakpoint
ALTER TABLE "room_key" ADD CONSTRAINT "room_key_by_unique" UNIQUE("by");
--> statement-breakpoint
DROP POLICY seat_insert ON "seat";
--> statement-breakpoint
CREATE POLICY seat_insert ON "seat" FOR INSERT
	WITH CHECK ("by" = (SELECT r.seat FROM seat_role r WHERE r.role = current_user) AND EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL) AND number BETWEEN 0 AND 199
		AND length(seat) = 16 AND length(hub) = 36 AND length(public_key) = 44 AND length(name) <= 80 AND length(signature) = 88 AND length(head_hash) <= 64);
--> statement-breakpoint
DROP POLICY seat_update ON "seat";
--> statement-breakpoint
CREATE POLICY seat_update ON "seat" FOR UPDATE
	USING (seat = (SELECT r.seat FROM seat_role r WHERE r.role = current_user))
	WITH CHECK (seat = (SELECT r.seat FROM seat_role r WHERE r.role = current_user) AND length(head_hash) <= 64);
--> statement-breakpoint
-- Of those alone that it let in, or that were let in by one of these: what is said of any other counts nowhere.
DROP POLICY ruling_insert ON "ruling";
--> statement-breakpoint
CREATE POLICY ruling_insert ON "ruling" FOR INSERT
	WITH CHECK ("by" = (SELECT r.seat FROM seat_role r WHERE r.role = current_user) AND EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL) AND octet_length(text) <= 200000 AND length(signature) = 88
		AND EXISTS (WITH RECURSIVE line (seat, "by") AS (SELECT s.seat, s."by" FROM seat s WHERE s.seat = ruling.seat UNION SELECT s.seat, s."by" FROM line l JOIN seat s ON s.seat = l."by")
		SELECT 1 FROM line WHERE line."by" = (SELECT r.seat FROM seat_role r WHERE r.role = current_user)));
--> statement-breakpoint
DROP POLICY ruling_update ON "ruling";
--> statement-breakpoint
CREATE POLICY ruling_update ON "ruling" FOR UPDATE
	USING ("by" = (SELECT r.seat FROM seat_role r WHERE r.role = current_user) AND EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL))
	WITH CHECK ("by" = (SELECT r.seat FROM seat_role r WHERE r.role = current_user) AND EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL) AND octet_length(text) <= 200000 AND length(signature) = 88
		AND EXISTS (WITH RECURSIVE line (seat, "by") AS (SELECT s.seat, s."by" FROM seat s WHERE s.seat = ruling.seat UNION SELECT s.seat, s."by" FROM line l JOIN seat s ON s.seat = l."by")
		SELECT 1 FROM line WHERE line."by" = (SELECT r.seat FROM seat_role r WHERE r.role = current_user)));
--> statement-breakpoint
DROP POLICY room_key_insert ON "room_key";
--> statement-breakpoint
CREATE POLICY room_key_insert ON "room_key" FOR INSERT
	WITH CHECK ("by" = (SELECT r.seat FROM seat_role r WHERE r.role = current_user) AND EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL) AND length(ref) = 32 AND at BETWEEN 1 AND CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint) + 600000 AND octet_length(text) <= 2000000 AND length(signature) = 88);
--> statement-breakpoint
CREATE POLICY room_key_update ON "room_key" FOR UPDATE
	USING ("by" = (SELECT r.seat FROM seat_role r WHERE r.role = current_user) AND EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL))
	WITH CHECK ("by" = (SELECT r.seat FROM seat_role r WHERE r.role = current_user) AND EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL) AND length(ref) = 32 AND at BETWEEN 1 AND CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint) + 600000 AND octet_length(text) <= 2000000 AND length(signature) = 88);
--> statement-breakpoint
-- Nobody takes it from a seat that has it, keeps it longer than it says so again and again, or counts it up so far that nobody can follow.
DROP POLICY lease_insert ON "lease";
--> statement-breakpoint
CREATE POLICY lease_insert ON "lease" FOR INSERT
	WITH CHECK (seat = (SELECT r.seat FROM seat_role r WHERE r.role = current_user) AND EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL) AND name = 'channels' AND length(holder) <= 100 AND until_at <= CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint) + 120000 AND token = 1);
--> statement-breakpoint
DROP POLICY lease_update ON "lease";
--> statement-breakpoint
CREATE POLICY lease_update ON "lease" FOR UPDATE
	USING (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL) AND (seat = (SELECT r.seat FROM seat_role r WHERE r.role = current_user) OR until_at <= CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint)))
	WITH CHECK (seat = (SELECT r.seat FROM seat_role r WHERE r.role = current_user) AND EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL) AND name = 'channels' AND length(holder) <= 100 AND until_at <= CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint) + 120000 AND EXISTS (SELECT 1 FROM lease l WHERE l.name = lease.name AND lease.token BETWEEN l.token AND l.token + 1));
--> statement-breakpoint
-- What is sent and what became of it says who sends, or began it.
DROP POLICY attempt_insert ON "attempt";
--> statement-breakpoint
CREATE POLICY attempt_insert ON "attempt" FOR INSERT
	WITH CHECK (seat = (SELECT r.seat FROM seat_role r WHERE r.role = current_user) AND EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL) AND EXISTS (SELECT 1 FROM lease l WHERE l.name = 'channels' AND l.seat = (SELECT r.seat FROM seat_role r WHERE r.role = current_user) AND l.until_at > CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint)));
--> statement-breakpoint
DROP POLICY attempt_update ON "attempt";
--> statement-breakpoint
CREATE POLICY attempt_update ON "attempt" FOR UPDATE
	USING (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL) AND (seat = (SELECT r.seat FROM seat_role r WHERE r.role = current_user) OR EXISTS (SELECT 1 FROM lease l WHERE l.name = 'channels' AND l.seat = (SELECT r.seat FROM seat_role r WHERE r.role = current_user) AND l.until_at > CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint))))
	WITH CHECK (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL) AND (seat = (SELECT r.seat FROM seat_role r WHERE r.role = current_user) OR EXISTS (SELECT 1 FROM lease l WHERE l.name = 'channels' AND l.seat = (SELECT r.seat FROM seat_role r WHERE r.role = current_user) AND l.until_at > CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint))));
--> statement-breakpoint
DROP POLICY snapshot_chunk_insert ON "snapshot_chunk";
--> statement-breakpoint
CREATE POLICY snapshot_chunk_insert ON "snapshot_chunk" FOR INSERT
	WITH CHECK (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL) AND EXISTS (SELECT 1 FROM snapshot s WHERE s.id = snapshot_chunk.snapshot AND s.seat = (SELECT r.seat FROM seat_role r WHERE r.role = current_user)));
--> statement-breakpoint
DROP POLICY snapshot_chunk_update ON "snapshot_chunk";
--> statement-breakpoint
CREATE POLICY snapshot_chunk_update ON "snapshot_chunk" FOR UPDATE
	USING (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL) AND EXISTS (SELECT 1 FROM snapshot s WHERE s.id = snapshot_chunk.snapshot AND s.seat = (SELECT r.seat FROM seat_role r WHERE r.role = current_user)))
	WITH CHECK (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL) AND EXISTS (SELECT 1 FROM snapshot s WHERE s.id = snapshot_chunk.snapshot AND s.seat = (SELECT r.seat FROM seat_role r WHERE r.role = current_user)));
--> statement-breakpoint
-- Nothing that is still to be said: a key that is made later would count as erased for good.
DROP POLICY erased_insert ON "erased";
--> statement-breakpoint
CREATE POLICY erased_insert ON "erased" FOR INSERT
	WITH CHECK (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL) AND length(mark) = 24 AND at <= CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint) + 600000);
--> statement-breakpoint
DROP POLICY erased_update ON "erased";
--> statement-breakpoint
CREATE POLICY erased_update ON "erased" FOR UPDATE
	USING (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL))
	WITH CHECK (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL) AND length(mark) = 24 AND at <= CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint) + 600000);
--> statement-breakpoint
-- What bears no mark is nobody's words: settings, people and offices are emptied by nobody.
DROP POLICY item_update ON "item";
--> statement-breakpoint
CREATE POLICY item_update ON "item" FOR UPDATE
	USING (mark <> '' AND (EXISTS (SELECT 1 FROM seat_role r WHERE r.role = current_user AND r.districts IS NULL) OR seat = (SELECT r.seat FROM seat_role r WHERE r.role = current_user)))
	WITH CHECK (box = '');
