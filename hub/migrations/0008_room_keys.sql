CREATE TABLE "room_key" (
	"ref" text PRIMARY KEY NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"text" text NOT NULL,
	"signature" text NOT NULL
);
