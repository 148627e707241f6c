CREATE TABLE "batch" (
	"seat" text NOT NULL,
	"first_seq" bigint NOT NULL,
	"last_seq" bigint NOT NULL,
	"signature" text NOT NULL,
	CONSTRAINT "batch_seat_last_seq_pk" PRIMARY KEY("seat","last_seq")
);
--> statement-breakpoint
CREATE TABLE "erased" (
	"mark" text PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event" (
	"seat" text NOT NULL,
	"seat_seq" bigint NOT NULL,
	"id" text NOT NULL,
	"hlc" text NOT NULL,
	"stream" text NOT NULL,
	"type" text NOT NULL,
	"version" integer NOT NULL,
	"actor" text NOT NULL,
	"at" bigint NOT NULL,
	"payload" text NOT NULL,
	"prev_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "event_seat_seat_seq_pk" PRIMARY KEY("seat","seat_seq")
);
--> statement-breakpoint
CREATE TABLE "hub" (
	"one" integer PRIMARY KEY NOT NULL,
	"id" text NOT NULL,
	"founded_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pairing" (
	"id" text PRIMARY KEY NOT NULL,
	"offer" text NOT NULL,
	"answer" text,
	"expires_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sealed_key" (
	"ref" text PRIMARY KEY NOT NULL,
	"made_at" bigint NOT NULL,
	"box" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "seat" (
	"seat" text PRIMARY KEY NOT NULL,
	"hub" text NOT NULL,
	"public_key" text NOT NULL,
	"name" text NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"signature" text NOT NULL,
	"head_seq" bigint NOT NULL,
	"head_hash" text NOT NULL,
	"seen_at" bigint NOT NULL
);
