CREATE TABLE `shares` (
	`search` integer NOT NULL,
	`group` text NOT NULL,
	PRIMARY KEY(`search`, `group`),
	FOREIGN KEY (`search`) REFERENCES `searches`(`key`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `audit` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`reader` text,
	`name` text NOT NULL,
	`by` text NOT NULL,
	`token` text,
	`deed` text NOT NULL,
	`subject` text NOT NULL,
	`details` text NOT NULL,
	`request` text
);
--> statement-breakpoint
CREATE INDEX `audit_at` ON `audit` (`at`);--> statement-breakpoint
CREATE TABLE `grants` (
	`group` text NOT NULL,
	`collection` text NOT NULL,
	`granted_at` text NOT NULL,
	PRIMARY KEY(`group`, `collection`),
	FOREIGN KEY (`group`) REFERENCES `groups`(`name`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `group_members` (
	`group` text NOT NULL,
	`reader` text NOT NULL,
	PRIMARY KEY(`group`, `reader`),
	FOREIGN KEY (`group`) REFERENCES `groups`(`name`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `group_members_reader` ON `group_members` (`reader`);--> statement-breakpoint
CREATE TABLE `groups` (
	`name` text PRIMARY KEY NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`name` text NOT NULL,
	`owner` text NOT NULL,
	`scopes` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	`revoked_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tokens_hash_unique` ON `tokens` (`hash`);--> statement-breakpoint
CREATE INDEX `tokens_owner` ON `tokens` (`owner`);--> statement-breakpoint
ALTER TABLE `searches` ADD `owner` text;--> statement-breakpoint
ALTER TABLE `searches` ADD `visibility` text DEFAULT 'public' NOT NULL;--> statement-breakpoint
INSERT INTO `groups` (`name`, `created_at`) VALUES ('everyone', '1970-01-01T00:00:00.000Z');--> statement-breakpoint
INSERT INTO `grants` (`group`, `collection`, `granted_at`) VALUES ('everyone', '*', '1970-01-01T00:00:00.000Z');
