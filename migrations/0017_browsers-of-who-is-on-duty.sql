ALTER TABLE "duty_contacts" ADD COLUMN "browser_state" smallint DEFAULT 0 NOT NULL;
--> statement-breakpoint
-- The worker learns from a push service that a browser is gone.
grant update (browser_state) on duty_contacts to streetlight_worker;
