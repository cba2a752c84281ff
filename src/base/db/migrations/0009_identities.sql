ALTER TABLE `identities` ADD `email` varchar(254) DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `identities` ADD `nickname` varchar(64) DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `identities` ADD `avatar` varchar(200) DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `identities_email` ON `identities` (`email`);