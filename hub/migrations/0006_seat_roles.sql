CREATE TABLE "case_place" (
	"stream" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "seat_role" (
	"role" text PRIMARY KEY NOT NULL,
	"seat" text NOT NULL,
	"districts" text[],
	CONSTRAINT "seat_role_seat_unique" UNIQUE("seat")
);
--> statement-breakpoint
CREATE INDEX "case_place_district" ON "case_place" USING btree ("district");