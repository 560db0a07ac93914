CREATE TABLE "match_arrivals" (
	"id" "bytea" PRIMARY KEY NOT NULL,
	"epoch" char(7) NOT NULL,
	"prefix" integer NOT NULL,
	"blob" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "match_rows" (
	"id" "bytea" PRIMARY KEY NOT NULL,
	"epoch" char(7) NOT NULL,
	"prefix" integer NOT NULL,
	"blob" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE INDEX "match_rows_prefix" ON "match_rows" USING btree ("prefix");
--> statement-breakpoint
grant select, insert, update, delete on match_arrivals, match_rows to streetlight_web;
--> statement-breakpoint
-- The nightly move empties the table of the day's rows, so that no order is left behind (decision 13).
grant truncate on match_arrivals to streetlight_web;
