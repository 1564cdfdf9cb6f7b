CREATE TABLE `installation` (
	`authority` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
INSERT INTO `installation` (`authority`) VALUES (lower(hex(randomblob(16))));
