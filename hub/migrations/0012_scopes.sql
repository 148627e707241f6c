CREATE TABLE "case_move" (
	"seat" text NOT NULL,
	"number" bigint NOT NULL,
	"stream" text NOT NULL,
	"from_district" text NOT NULL,
	"to_district" text NOT NULL,
	"past" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "case_move_seat_number_pk" PRIMARY KEY("seat","number")
);
--> statement-breakpoint
CREATE TABLE "post_place" (
	"mark" text NOT NULL,
	"stream" text NOT NULL,
	CONSTRAINT "post_place_mark_stream_pk" PRIMARY KEY("mark","stream")
);
--> statement-breakpoint
ALTER TABLE "case_place" ADD COLUMN "before" text;--> statement-breakpoint
CREATE INDEX "case_move_stream" ON "case_move" USING btree ("stream");--> statement-breakpoint
CREATE INDEX "post_place_stream" ON "post_place" USING btree ("stream");