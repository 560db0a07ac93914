-- Unlogged: which numbers had codes today is in no backup and no archive of the journal.
CREATE UNLOGGED TABLE "code_buckets" (
	"bucket" "bytea" PRIMARY KEY NOT NULL,
	"count" smallint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stop_requests" (
	"id" "bytea" PRIMARY KEY NOT NULL,
	"blob" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "tests_sent" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "address_state" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "number_state" smallint DEFAULT 0 NOT NULL;
--> statement-breakpoint
-- The worker finds out that an address takes nothing, or that a number wants nothing, and sets it back.
grant update (confirmed, number_confirmed, number_code, address_state, number_state) on members to streetlight_worker;
--> statement-breakpoint
-- Web puts a wish to stop there, sealed, and counts how many wait; the worker alone reads them.
grant insert, select (id) on stop_requests to streetlight_web;
--> statement-breakpoint
grant select, update, delete on stop_requests to streetlight_worker;
--> statement-breakpoint
grant select, insert, update, delete on code_buckets to streetlight_worker;
--> statement-breakpoint
grant delete on code_buckets to streetlight_web;
