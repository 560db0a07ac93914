ALTER TABLE "members" ADD COLUMN "has_way" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "way_lost" boolean DEFAULT false NOT NULL;--> statement-breakpoint
-- The worker hears that a browser is no longer there; what she chose stays web's.
grant update (has_way, way_lost) on members to streetlight_worker;
