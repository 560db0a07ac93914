CREATE TABLE "moved_browsers" (
	"was" "bytea" PRIMARY KEY NOT NULL,
	"blob" "bytea" NOT NULL,
	"month" char(7) NOT NULL
);

--> statement-breakpoint
-- Web notes and forgets; it never reads where. The worker reads, and changes nothing.
grant insert, delete, select (was, month) on moved_browsers to streetlight_web;
--> statement-breakpoint
grant select on moved_browsers to streetlight_worker;
