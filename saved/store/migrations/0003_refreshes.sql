ALTER TABLE `searches` RENAME COLUMN "looks" TO "refreshes";--> statement-breakpoint
ALTER TABLE `searches` RENAME COLUMN "looked_generation" TO "refreshed_generation";--> statement-breakpoint
ALTER TABLE `searches` RENAME COLUMN "looked_condition" TO "refreshed_condition";