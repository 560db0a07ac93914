ALTER TABLE "members" ADD COLUMN "number_hash" "bytea";--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "number_code" "bytea";--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "number_confirmed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "codes_sent" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "codes_tried" smallint DEFAULT 0 NOT NULL;