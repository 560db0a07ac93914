CREATE TABLE "board_outbox" (
	"tag" "bytea" PRIMARY KEY NOT NULL,
	"shelf" smallint NOT NULL,
	"blob" "bytea" NOT NULL,
	"burn_tag" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "board_slots" (
	"tag" "bytea" PRIMARY KEY NOT NULL,
	"shelf" smallint NOT NULL,
	"blob" "bytea" NOT NULL,
	"burn_tag" "bytea" NOT NULL,
	"expires_month" char(7) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "alerts" ADD COLUMN "supporters" smallint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "alerts" ADD COLUMN "reissue" boolean DEFAULT false NOT NULL;--> statement-breakpoint
-- The worker has no business with answers.
grant select, insert, update, delete on board_outbox, board_slots to streetlight_web;
