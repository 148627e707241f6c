CREATE TABLE "item" (
	"seat" text NOT NULL,
	"number" bigint NOT NULL,
	"mark" text NOT NULL,
	"box" text NOT NULL,
	"signature" text NOT NULL,
	CONSTRAINT "item_seat_number_pk" PRIMARY KEY("seat","number")
);
--> statement-breakpoint
ALTER TABLE "seat" ADD COLUMN "items_seq" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "item_mark" ON "item" USING btree ("mark");