CREATE TABLE "attempt" (
	"key" text PRIMARY KEY NOT NULL,
	"seat" text NOT NULL,
	"token" bigint NOT NULL,
	"at" bigint NOT NULL,
	"outcome" text,
	"external_id" text
);
--> statement-breakpoint
CREATE TABLE "lease" (
	"name" text PRIMARY KEY NOT NULL,
	"seat" text NOT NULL,
	"holder" text NOT NULL,
	"token" bigint NOT NULL,
	"since_at" bigint NOT NULL,
	"until_at" bigint NOT NULL
);
