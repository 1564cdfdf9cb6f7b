CREATE TABLE `digests` (
	`name` text PRIMARY KEY NOT NULL,
	`told_until` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `hooks` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`search` integer NOT NULL,
	`url` text NOT NULL,
	`secret` text NOT NULL,
	`created_at` text NOT NULL,
	`told_until` text NOT NULL,
	`failures` integer NOT NULL,
	`failure` text,
	`next_at` text,
	`paused_at` text,
	FOREIGN KEY (`search`) REFERENCES `searches`(`key`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `hooks_id_unique` ON `hooks` (`id`);--> statement-breakpoint
CREATE INDEX `hooks_next` ON `hooks` (`next_at`);--> statement-breakpoint
CREATE INDEX `hooks_search` ON `hooks` (`search`);