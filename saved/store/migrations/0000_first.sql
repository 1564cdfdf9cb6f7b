CREATE TABLE `documents` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`title` text NOT NULL,
	`changed` text NOT NULL,
	`retagged` text NOT NULL,
	`changed_seen` text,
	`retagged_seen` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `documents_id_unique` ON `documents` (`id`);--> statement-breakpoint
CREATE TABLE `frozen` (
	`search` integer NOT NULL,
	`document` integer NOT NULL,
	PRIMARY KEY(`search`, `document`),
	FOREIGN KEY (`search`) REFERENCES `searches`(`key`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`document`) REFERENCES `documents`(`key`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `links` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`from` integer NOT NULL,
	`to` integer NOT NULL,
	`kind` text NOT NULL,
	`note` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`from`) REFERENCES `searches`(`key`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`to`) REFERENCES `searches`(`key`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `links_to` ON `links` (`to`);--> statement-breakpoint
CREATE UNIQUE INDEX `links_from_to_kind_unique` ON `links` (`from`,`to`,`kind`);--> statement-breakpoint
CREATE TABLE `members` (
	`search` integer NOT NULL,
	`document` integer NOT NULL,
	PRIMARY KEY(`search`, `document`),
	FOREIGN KEY (`search`) REFERENCES `searches`(`key`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`document`) REFERENCES `documents`(`key`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `moves` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`search` integer NOT NULL,
	`document` integer NOT NULL,
	`at` text NOT NULL,
	`kind` text NOT NULL,
	FOREIGN KEY (`search`) REFERENCES `searches`(`key`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`document`) REFERENCES `documents`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `moves_search_at` ON `moves` (`search`,`at`);--> statement-breakpoint
CREATE TABLE `searches` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`note` text NOT NULL,
	`link` text NOT NULL,
	`mode` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`generation` text NOT NULL,
	`looks` integer NOT NULL,
	`complete` integer NOT NULL,
	`known_since` text NOT NULL,
	`looked_generation` text NOT NULL,
	`looked_condition` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `searches_slug_unique` ON `searches` (`slug`);