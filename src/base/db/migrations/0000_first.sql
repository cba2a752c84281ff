CREATE TABLE `conversations` (
	`id` bigint unsigned NOT NULL,
	`kind` tinyint unsigned NOT NULL,
	`title` varchar(100) NOT NULL DEFAULT '',
	`low_id` bigint unsigned,
	`high_id` bigint unsigned,
	`last_seq` bigint unsigned NOT NULL DEFAULT 0,
	`last_rev` bigint unsigned NOT NULL DEFAULT 0,
	`member_count` bigint unsigned NOT NULL DEFAULT 0,
	`created` bigint unsigned NOT NULL,
	CONSTRAINT `conversations_id` PRIMARY KEY(`id`),
	CONSTRAINT `conversations_pair` UNIQUE(`low_id`,`high_id`)
);
--> statement-breakpoint
CREATE TABLE `friend_requests` (
	`from_id` bigint unsigned NOT NULL,
	`to_id` bigint unsigned NOT NULL,
	`note` varchar(200) NOT NULL,
	`created` bigint unsigned NOT NULL,
	CONSTRAINT `friend_requests_from_id_to_id_pk` PRIMARY KEY(`from_id`,`to_id`)
);
--> statement-breakpoint
CREATE TABLE `friends` (
	`user_id` bigint unsigned NOT NULL,
	`friend_id` bigint unsigned NOT NULL,
	`since` bigint unsigned NOT NULL,
	CONSTRAINT `friends_user_id_friend_id_pk` PRIMARY KEY(`user_id`,`friend_id`)
);
--> statement-breakpoint
CREATE TABLE `members` (
	`conversation_id` bigint unsigned NOT NULL,
	`user_id` bigint unsigned NOT NULL,
	`role` tinyint unsigned NOT NULL DEFAULT 0,
	`visible_from` bigint unsigned NOT NULL DEFAULT 0,
	`read_seq` bigint unsigned NOT NULL DEFAULT 0,
	`joined` bigint unsigned NOT NULL,
	CONSTRAINT `members_conversation_id_user_id_pk` PRIMARY KEY(`conversation_id`,`user_id`)
);
--> statement-breakpoint
CREATE TABLE `messages` (
	`conversation_id` bigint unsigned NOT NULL,
	`seq` bigint unsigned NOT NULL,
	`rev` bigint unsigned NOT NULL,
	`sender_id` bigint unsigned NOT NULL,
	`client_id` binary(16) NOT NULL,
	`fingerprint` binary(32) NOT NULL,
	`time` bigint unsigned NOT NULL,
	`body` mediumblob NOT NULL,
	CONSTRAINT `messages_conversation_id_seq_pk` PRIMARY KEY(`conversation_id`,`seq`),
	CONSTRAINT `messages_rev` UNIQUE(`conversation_id`,`rev`),
	CONSTRAINT `messages_client` UNIQUE(`sender_id`,`client_id`)
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` bigint unsigned NOT NULL,
	`user_id` bigint unsigned NOT NULL,
	`device` varchar(200) NOT NULL,
	`address` varchar(45) NOT NULL,
	`created` bigint unsigned NOT NULL,
	`expires` bigint unsigned NOT NULL,
	CONSTRAINT `sessions_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `users` (
	`id` bigint unsigned NOT NULL,
	`name` varchar(32) NOT NULL,
	`nickname` varchar(64) NOT NULL,
	`avatar` varchar(200) NOT NULL DEFAULT '',
	`password_hash` varchar(200) NOT NULL,
	`created` bigint unsigned NOT NULL,
	CONSTRAINT `users_id` PRIMARY KEY(`id`),
	CONSTRAINT `users_name` UNIQUE(`name`)
);
--> statement-breakpoint
ALTER TABLE `conversations` ADD CONSTRAINT `conversations_low_id_users_id_fk` FOREIGN KEY (`low_id`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `conversations` ADD CONSTRAINT `conversations_high_id_users_id_fk` FOREIGN KEY (`high_id`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `friend_requests` ADD CONSTRAINT `friend_requests_from_id_users_id_fk` FOREIGN KEY (`from_id`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `friend_requests` ADD CONSTRAINT `friend_requests_to_id_users_id_fk` FOREIGN KEY (`to_id`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `friends` ADD CONSTRAINT `friends_user_id_users_id_fk` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `friends` ADD CONSTRAINT `friends_friend_id_users_id_fk` FOREIGN KEY (`friend_id`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `members` ADD CONSTRAINT `members_conversation_id_conversations_id_fk` FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `members` ADD CONSTRAINT `members_user_id_users_id_fk` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `sessions` ADD CONSTRAINT `sessions_user_id_users_id_fk` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `conversations_high` ON `conversations` (`high_id`);--> statement-breakpoint
CREATE INDEX `friend_requests_to` ON `friend_requests` (`to_id`);--> statement-breakpoint
CREATE INDEX `members_user` ON `members` (`user_id`);--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE INDEX `sessions_expires` ON `sessions` (`expires`);--> statement-breakpoint
CREATE INDEX `users_nickname` ON `users` (`nickname`);