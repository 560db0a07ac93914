CREATE TABLE "accounts" (
	"id" "bytea" PRIMARY KEY NOT NULL,
	"username" text NOT NULL,
	"role" text NOT NULL,
	"post" text,
	"auth_hash" "bytea" NOT NULL,
	"argon_mebibytes" integer NOT NULL,
	"argon_passes" integer NOT NULL,
	"master_by_passphrase" "bytea" NOT NULL,
	"master_by_recovery" "bytea" NOT NULL,
	"encryption_key" "bytea" NOT NULL,
	"signing_key" "bytea" NOT NULL,
	"totp" "bytea" NOT NULL,
	"totp_step" integer NOT NULL,
	"admitted" boolean NOT NULL,
	CONSTRAINT "accounts_username_unique" UNIQUE("username")
);
--> statement-breakpoint
CREATE TABLE "enrolment_links" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"role" text NOT NULL,
	"post" text,
	"spoken_hash" "bytea",
	"tries_left" smallint NOT NULL,
	"ends_minute" integer NOT NULL,
	"month" char(7) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"account_id" "bytea" NOT NULL,
	"ends_hour" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "alerts" (
	"id" "bytea" NOT NULL,
	"version" integer NOT NULL,
	"month" char(7) NOT NULL,
	"blob" "bytea" NOT NULL,
	"withdraw_tags" "bytea"[] NOT NULL,
	"expires_month" char(7) NOT NULL,
	"state" smallint NOT NULL,
	CONSTRAINT "alerts_id_version_pk" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"alert_id" "bytea" NOT NULL,
	"version" integer NOT NULL,
	"member_id" "bytea" NOT NULL,
	"status" smallint DEFAULT 0 NOT NULL,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"lease" "bytea",
	"next_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "deliveries_alert_id_version_member_id_pk" PRIMARY KEY("alert_id","version","member_id")
);
--> statement-breakpoint
CREATE TABLE "delivery_counts" (
	"alert_id" "bytea" NOT NULL,
	"version" integer NOT NULL,
	"channel" char(8) NOT NULL,
	"sent" integer DEFAULT 0 NOT NULL,
	"failed" integer DEFAULT 0 NOT NULL,
	"skipped" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "delivery_counts_alert_id_version_channel_pk" PRIMARY KEY("alert_id","version","channel")
);
--> statement-breakpoint
CREATE TABLE "arrivals" (
	"oid" "bytea" PRIMARY KEY NOT NULL,
	"epoch" char(7) NOT NULL,
	"sealed_key" "bytea" NOT NULL,
	"sealed_body" "bytea" NOT NULL,
	"withdraw_tag" "bytea" NOT NULL,
	"tier" smallint NOT NULL,
	"week" char(8) NOT NULL,
	"state" smallint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"oid" "bytea" PRIMARY KEY NOT NULL,
	"epoch" char(7) NOT NULL,
	"sealed_key" "bytea" NOT NULL,
	"sealed_body" "bytea" NOT NULL,
	"withdraw_tag" "bytea" NOT NULL,
	"tier" smallint NOT NULL,
	"week" char(8) NOT NULL,
	"state" smallint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "waiting_reports" (
	"oid" "bytea" PRIMARY KEY NOT NULL,
	"epoch" char(7) NOT NULL,
	"sealed_key" "bytea" NOT NULL,
	"sealed_body" "bytea" NOT NULL,
	"withdraw_tag" "bytea" NOT NULL,
	"tier" smallint NOT NULL,
	"week" char(8) NOT NULL,
	"state" smallint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "directories" (
	"seq" integer PRIMARY KEY NOT NULL,
	"document" text NOT NULL,
	"signatures" text NOT NULL,
	"trying" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "directory_proposals" (
	"seq" integer PRIMARY KEY NOT NULL,
	"document" text NOT NULL,
	"signatures" text NOT NULL,
	"card" text
);
--> statement-breakpoint
CREATE TABLE "intake_cards" (
	"seq" integer PRIMARY KEY NOT NULL,
	"card" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "team_keys" (
	"epoch" char(7) NOT NULL,
	"account_id" "bytea" NOT NULL,
	"oid" "bytea" NOT NULL,
	"blob" "bytea" NOT NULL,
	CONSTRAINT "team_keys_epoch_account_id_pk" PRIMARY KEY("epoch","account_id"),
	CONSTRAINT "team_keys_oid_unique" UNIQUE("oid")
);
--> statement-breakpoint
CREATE TABLE "package_keys" (
	"package_id" "bytea" NOT NULL,
	"officer_id" "bytea" NOT NULL,
	"oid" "bytea" NOT NULL,
	"blob" "bytea" NOT NULL,
	CONSTRAINT "package_keys_package_id_officer_id_pk" PRIMARY KEY("package_id","officer_id"),
	CONSTRAINT "package_keys_oid_unique" UNIQUE("oid")
);
--> statement-breakpoint
CREATE TABLE "packages" (
	"id" "bytea" PRIMARY KEY NOT NULL,
	"post" text NOT NULL,
	"header" text NOT NULL,
	"blob" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL,
	"signatures" text NOT NULL,
	"withdraw_tag" "bytea" NOT NULL,
	"expires_month" char(7) NOT NULL,
	"state" smallint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "member_mails" (
	"member_id" "bytea" NOT NULL,
	"kind" char(8) NOT NULL,
	"status" smallint DEFAULT 0 NOT NULL,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"lease" "bytea",
	"next_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "member_mails_member_id_kind_pk" PRIMARY KEY("member_id","kind")
);
--> statement-breakpoint
CREATE TABLE "member_sessions" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"member_id" "bytea" NOT NULL,
	"month" char(7) NOT NULL,
	"remembered" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "members" (
	"id" "bytea" PRIMARY KEY NOT NULL,
	"login_hash" "bytea" NOT NULL,
	"contact" "bytea" NOT NULL,
	"unsubscribe_hash" "bytea" NOT NULL,
	"confirm_hash" "bytea",
	"confirmed" boolean DEFAULT false NOT NULL,
	"join_week" char(8) NOT NULL,
	"seen_month" char(7) NOT NULL,
	CONSTRAINT "members_loginHash_unique" UNIQUE("login_hash")
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"oid" "bytea" NOT NULL,
	"account_id" "bytea" NOT NULL,
	CONSTRAINT "claims_oid_pk" PRIMARY KEY("oid")
);
--> statement-breakpoint
CREATE TABLE "vault_records" (
	"id" "bytea" PRIMARY KEY NOT NULL,
	"epoch" char(7) NOT NULL,
	"version" integer NOT NULL,
	"blob" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE INDEX "deliveries_due" ON "deliveries" USING btree ("next_at") WHERE status < 2;