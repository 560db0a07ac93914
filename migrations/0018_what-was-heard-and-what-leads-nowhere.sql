CREATE TABLE "heard_words" (
	"word" "bytea" PRIMARY KEY NOT NULL,
	"token" "bytea" NOT NULL
);

--> statement-breakpoint
-- Web notes that a word of the gateway was heard, and forgets what another token signed. Nobody else needs it.
grant select, insert, delete on heard_words to streetlight_web;
--> statement-breakpoint
-- The worker, which alone can tell, drops moves that lead from no member's browser.
grant delete on moved_browsers to streetlight_worker;
