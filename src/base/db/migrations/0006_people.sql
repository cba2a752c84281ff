CREATE TABLE `audit` (
	`id` bigint unsigned NOT NULL,
	`time` bigint unsigned NOT NULL,
	`actor_id` bigint unsigned NOT NULL DEFAULT 0,
	`action` varchar(32) NOT NULL,
	`target_id` bigint unsigned NOT NULL DEFAULT 0,
	`details` varchar(500) NOT NULL DEFAULT '',
	`address` varchar(45) NOT NULL DEFAULT '',
	CONSTRAINT `audit_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `blocks` (
	`user_id` bigint unsigned NOT NULL,
	`blocked_id` bigint unsigned NOT NULL,
	`since` bigint unsigned NOT NULL,
	CONSTRAINT `blocks_user_id_blocked_id_pk` PRIMARY KEY(`user_id`,`blocked_id`)
);
--> statement-breakpoint
CREATE TABLE `email_codes` (
	`purpose` tinyint unsigned NOT NULL,
	`email` varchar(254) NOT NULL,
	`user_id` bigint unsigned NOT NULL DEFAULT 0,
	`hash` binary(32) NOT NULL,
	`sent` bigint unsigned NOT NULL,
	`expires` bigint unsigned NOT NULL,
	`tries` tinyint unsigned NOT NULL DEFAULT 0,
	CONSTRAINT `email_codes_purpose_email_user_id_pk` PRIMARY KEY(`purpose`,`email`,`user_id`)
);
--> statement-breakpoint
CREATE TABLE `identities` (
	`provider` varchar(16) NOT NULL,
	`subject` varbinary(255) NOT NULL,
	`user_id` bigint unsigned NOT NULL,
	`label` varchar(254) NOT NULL,
	`created` bigint unsigned NOT NULL,
	CONSTRAINT `identities_provider_subject_pk` PRIMARY KEY(`provider`,`subject`)
);
--> statement-breakpoint
CREATE TABLE `invites` (
	`code` varchar(32) NOT NULL,
	`conversation_id` bigint unsigned NOT NULL DEFAULT 0,
	`creator_id` bigint unsigned NOT NULL,
	`created` bigint unsigned NOT NULL,
	`expires` bigint unsigned NOT NULL DEFAULT 0,
	`use_limit` int unsigned NOT NULL DEFAULT 0,
	`uses` int unsigned NOT NULL DEFAULT 0,
	CONSTRAINT `invites_code` PRIMARY KEY(`code`)
);
--> statement-breakpoint
CREATE TABLE `join_requests` (
	`conversation_id` bigint unsigned NOT NULL,
	`user_id` bigint unsigned NOT NULL,
	`note` varchar(200) NOT NULL,
	`created` bigint unsigned NOT NULL,
	CONSTRAINT `join_requests_conversation_id_user_id_pk` PRIMARY KEY(`conversation_id`,`user_id`)
);
--> statement-breakpoint
CREATE TABLE `passkeys` (
	`credential_id` varbinary(1023) NOT NULL,
	`user_id` bigint unsigned NOT NULL,
	`public_key` varbinary(1023) NOT NULL,
	`uses` bigint unsigned NOT NULL DEFAULT 0,
	`transports` varchar(100) NOT NULL,
	`name` varchar(64) NOT NULL,
	`created` bigint unsigned NOT NULL,
	`used` bigint unsigned NOT NULL DEFAULT 0,
	CONSTRAINT `passkeys_credential_id` PRIMARY KEY(`credential_id`)
);
--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`user_id` bigint unsigned NOT NULL,
	`hash` binary(32) NOT NULL,
	CONSTRAINT `recovery_codes_user_id_hash_pk` PRIMARY KEY(`user_id`,`hash`)
);
--> statement-breakpoint
CREATE TABLE `reports` (
	`id` bigint unsigned NOT NULL,
	`reporter_id` bigint unsigned NOT NULL,
	`user_id` bigint unsigned NOT NULL,
	`conversation_id` bigint unsigned NOT NULL DEFAULT 0,
	`seq` bigint unsigned NOT NULL DEFAULT 0,
	`content` mediumblob,
	`reason` varchar(1000) NOT NULL,
	`created` bigint unsigned NOT NULL,
	`closed` bigint unsigned NOT NULL DEFAULT 0,
	`closed_by` bigint unsigned NOT NULL DEFAULT 0,
	CONSTRAINT `reports_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `tickets` (
	`hash` binary(32) NOT NULL,
	`purpose` varchar(32) NOT NULL,
	`user_id` bigint unsigned NOT NULL DEFAULT 0,
	`data` text NOT NULL,
	`expires` bigint unsigned NOT NULL,
	CONSTRAINT `tickets_hash` PRIMARY KEY(`hash`)
);
--> statement-breakpoint
ALTER TABLE `conversations` ADD `introduction` varchar(500) DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `conversations` ADD `avatar` varchar(200) DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `conversations` ADD `number` int unsigned;--> statement-breakpoint
ALTER TABLE `conversations` ADD `joining` tinyint unsigned DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `conversations` ADD `history_for_new` boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `conversations` ADD `muted` boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `conversations` ADD `closed` boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `friends` ADD `remark` varchar(64) DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `members` ADD `nickname` varchar(64) DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `members` ADD `muted_until` bigint unsigned DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `used` bigint unsigned DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `users` ADD `email` varchar(254) DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `users` ADD `verified_email` varchar(254);--> statement-breakpoint
ALTER TABLE `users` ADD `bio` varchar(500) DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `users` ADD `gender` tinyint unsigned DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `users` ADD `email_shown` boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `users` ADD `requests_from` tinyint unsigned DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `users` ADD `presence_to_friends` boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `users` ADD `is_admin` boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `users` ADD `banned` bigint unsigned DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `users` ADD `deleted` bigint unsigned DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `users` ADD `totp_secret` varbinary(20);--> statement-breakpoint
ALTER TABLE `users` ADD `totp_step` bigint unsigned DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `conversations` ADD CONSTRAINT `conversations_number` UNIQUE(`number`);--> statement-breakpoint
ALTER TABLE `users` ADD CONSTRAINT `users_email` UNIQUE(`verified_email`);--> statement-breakpoint
ALTER TABLE `blocks` ADD CONSTRAINT `blocks_user_id_users_id_fk` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `blocks` ADD CONSTRAINT `blocks_blocked_id_users_id_fk` FOREIGN KEY (`blocked_id`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `identities` ADD CONSTRAINT `identities_user_id_users_id_fk` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `invites` ADD CONSTRAINT `invites_creator_id_users_id_fk` FOREIGN KEY (`creator_id`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `join_requests` ADD CONSTRAINT `join_requests_conversation_id_conversations_id_fk` FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `join_requests` ADD CONSTRAINT `join_requests_user_id_users_id_fk` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `passkeys` ADD CONSTRAINT `passkeys_user_id_users_id_fk` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `recovery_codes` ADD CONSTRAINT `recovery_codes_user_id_users_id_fk` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `reports` ADD CONSTRAINT `reports_reporter_id_users_id_fk` FOREIGN KEY (`reporter_id`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `reports` ADD CONSTRAINT `reports_user_id_users_id_fk` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `audit_time` ON `audit` (`time`);--> statement-breakpoint
CREATE INDEX `blocks_blocked` ON `blocks` (`blocked_id`);--> statement-breakpoint
CREATE INDEX `email_codes_expires` ON `email_codes` (`expires`);--> statement-breakpoint
CREATE INDEX `identities_user` ON `identities` (`user_id`);--> statement-breakpoint
CREATE INDEX `invites_conversation` ON `invites` (`conversation_id`,`created`);--> statement-breakpoint
CREATE INDEX `join_requests_user` ON `join_requests` (`user_id`);--> statement-breakpoint
CREATE INDEX `passkeys_user` ON `passkeys` (`user_id`);--> statement-breakpoint
CREATE INDEX `reports_closed` ON `reports` (`closed`,`created`);--> statement-breakpoint
CREATE INDEX `tickets_expires` ON `tickets` (`expires`);--> statement-breakpoint
CREATE INDEX `tickets_user` ON `tickets` (`user_id`);--> statement-breakpoint
CREATE INDEX `conversations_title` ON `conversations` (`title`);