CREATE TABLE "ruling" (
	"seat" text NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"text" text NOT NULL,
	"signature" text NOT NULL,
	CONSTRAINT "ruling_seat_by_pk" PRIMARY KEY("seat","by")
);
