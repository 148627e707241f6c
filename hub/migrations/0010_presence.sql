CREATE TABLE "presence" (
	"seat" text PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"told_at" bigint NOT NULL,
	"box" text NOT NULL,
	"signature" text NOT NULL
);
