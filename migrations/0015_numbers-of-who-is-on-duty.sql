ALTER TABLE "duty_contacts" ADD COLUMN "has_mail" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "duty_contacts" ADD COLUMN "number_state" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "duty_contacts" ADD COLUMN "number_typed" char(6);--> statement-breakpoint
ALTER TABLE "duty_contacts" ADD COLUMN "number_proof" "bytea";
--> statement-breakpoint
-- The worker sends the digits, holds what was typed against them, and says whether they were the same.
grant update (number_state, number_typed, number_proof) on duty_contacts to streetlight_worker;
