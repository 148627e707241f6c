CREATE TABLE "snapshot" (
	"id" text PRIMARY KEY NOT NULL,
	"seat" text NOT NULL,
	"begun_at" bigint NOT NULL,
	"published_at" bigint,
	"chunks" integer NOT NULL,
	"box" text NOT NULL,
	"signature" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "snapshot_chunk" (
	"snapshot" text NOT NULL,
	"number" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "snapshot_chunk_snapshot_number_pk" PRIMARY KEY("snapshot","number")
);
--> statement-breakpoint
ALTER TABLE "snapshot_chunk" ADD CONSTRAINT "snapshot_chunk_snapshot_snapshot_id_fk" FOREIGN KEY ("snapshot") REFERENCES "snapshot"("id") ON DELETE cascade ON UPDATE no action;