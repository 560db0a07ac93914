-- What the two running roles may do, table by table (protocol decision 7). Neither may create, alter or drop anything,
-- and the worker, which alone can open contacts, cannot touch reports, packages or accounts at all.
grant select, insert, update, delete on
	accounts, arrivals, claims, directories, directory_proposals, enrolment_links, intake_cards, member_sessions,
	members, package_keys, packages, reports, sessions, team_keys, vault_records, waiting_reports
	to streetlight_web;
--> statement-breakpoint
-- The nightly move empties the table of the day's arrivals, so that no order is left behind (decision 13).
grant truncate on arrivals to streetlight_web;
--> statement-breakpoint
grant select, insert, update on alerts to streetlight_web;
--> statement-breakpoint
-- Web asks for deliveries; only the worker says that one is done.
grant select, insert on deliveries to streetlight_web;
--> statement-breakpoint
grant select on delivery_counts to streetlight_web;
--> statement-breakpoint
-- The two columns are read where a row is chosen for deletion.
grant insert, delete, select (member_id, kind) on member_mails to streetlight_web;
--> statement-breakpoint
grant select on alerts, directories to streetlight_worker;
--> statement-breakpoint
grant select, delete on members to streetlight_worker;
--> statement-breakpoint
grant select, insert, update, delete on deliveries, delivery_counts, member_mails to streetlight_worker;
