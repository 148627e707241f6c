CREATE TABLE "file" (
	"id" text PRIMARY KEY NOT NULL,
	"asked" text NOT NULL,
	"at" bigint NOT NULL,
	"content" "bytea"
);
--> statement-breakpoint
CREATE INDEX "file_at" ON "file" USING btree ("at");