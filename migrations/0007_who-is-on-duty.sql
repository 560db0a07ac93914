CREATE TABLE "second_factor_requests" (
	"account_id" "bytea" PRIMARY KEY NOT NULL,
	"digest" "bytea" NOT NULL,
	"totp" "bytea" NOT NULL,
	"signatures" text NOT NULL,
	"ends_hour" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "duty_contacts" (
	"account_id" "bytea" PRIMARY KEY NOT NULL,
	"oid" "bytea" NOT NULL,
	"blob" "bytea" NOT NULL,
	"testing" boolean DEFAULT false NOT NULL,
	CONSTRAINT "duty_contacts_oid_unique" UNIQUE("oid")
);
--> statement-breakpoint
CREATE TABLE "duty_plans" (
	"version" integer PRIMARY KEY NOT NULL,
	"epoch" char(7) NOT NULL,
	"for_worker" "bytea" NOT NULL,
	"for_team" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "duty_rounds" (
	"id" smallint PRIMARY KEY NOT NULL,
	"called_hour" integer NOT NULL,
	"missed" smallint NOT NULL,
	"looked" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "profile" "bytea";--> statement-breakpoint
grant select, insert, update, delete on second_factor_requests, duty_contacts, duty_plans to streetlight_web;
--> statement-breakpoint
-- Web may say that somebody has looked at the desk; only the worker says when it has written.
grant select, update (looked) on duty_rounds to streetlight_web;
--> statement-breakpoint
grant select, update (testing) on duty_contacts to streetlight_worker;
--> statement-breakpoint
grant select on duty_plans to streetlight_worker;
--> statement-breakpoint
grant select, insert, update on duty_rounds to streetlight_worker;
