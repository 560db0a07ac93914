DROP INDEX "deliveries_due";--> statement-breakpoint
ALTER TABLE "deliveries" DROP CONSTRAINT "deliveries_alert_id_version_member_id_pk";--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_kind_next_at_member_id_alert_id_version_pk" PRIMARY KEY("kind","next_at","member_id","alert_id","version");