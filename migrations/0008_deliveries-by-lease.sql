CREATE TABLE "channel_states" (
	"channel" char(8) PRIMARY KEY NOT NULL,
	"state" smallint NOT NULL
);
--> statement-breakpoint
-- Unlogged: neither the journal nor an archive of it holds what the worker has opened; a crash empties it.
CREATE UNLOGGED TABLE "opened_contacts" (
	"member_id" "bytea" PRIMARY KEY NOT NULL,
	"made_from" "bytea" NOT NULL,
	"blob" "bytea" NOT NULL
);
--> statement-breakpoint
-- What was given up stays as a count, not as a row.
DELETE FROM "deliveries" WHERE "status" = 2;--> statement-breakpoint
DROP INDEX "deliveries_due";--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "done" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "held_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "delivery_counts" ADD COLUMN "gone" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "delivery_counts" ADD COLUMN "late" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "delivery_counts" ADD COLUMN "unsure" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "deliveries_due" ON "deliveries" USING btree ("kind","next_at");--> statement-breakpoint
ALTER TABLE "deliveries" DROP COLUMN "status";;
--> statement-breakpoint
-- Room in each page, so that a claim is written beside the row and touches no index.
ALTER TABLE "deliveries" SET (fillfactor = 60);
--> statement-breakpoint
grant select, insert, update, delete on opened_contacts, channel_states to streetlight_worker;
--> statement-breakpoint
grant select on channel_states to streetlight_web;
--> statement-breakpoint
-- What the worker has opened goes with the member.
grant delete, select (member_id) on opened_contacts to streetlight_web;
