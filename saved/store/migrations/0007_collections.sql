ALTER TABLE `documents` ADD `collection` text;--> statement-breakpoint
UPDATE `searches` SET `refreshed_generation` = '';
