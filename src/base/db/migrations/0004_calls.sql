CREATE TABLE `call_participants` (
	`call_id` bigint unsigned NOT NULL,
	`user_id` bigint unsigned NOT NULL,
	`id` bigint unsigned NOT NULL,
	`session_id` bigint unsigned NOT NULL,
	`host` boolean NOT NULL DEFAULT false,
	`joined` bigint unsigned NOT NULL,
	`gone` bigint unsigned NOT NULL DEFAULT 0,
	`removed` boolean NOT NULL DEFAULT false,
	CONSTRAINT `call_participants_call_id_user_id_pk` PRIMARY KEY(`call_id`,`user_id`)
);
--> statement-breakpoint
CREATE TABLE `calls` (
	`id` bigint unsigned NOT NULL,
	`conversation_id` bigint unsigned NOT NULL,
	`caller_id` bigint unsigned NOT NULL,
	`media` tinyint unsigned NOT NULL,
	`phase` tinyint unsigned NOT NULL,
	`live` tinyint unsigned DEFAULT 1,
	`outcome` tinyint unsigned NOT NULL DEFAULT 0,
	`created` bigint unsigned NOT NULL,
	`started` bigint unsigned NOT NULL DEFAULT 0,
	`ended` bigint unsigned NOT NULL DEFAULT 0,
	`client_id` binary(16) NOT NULL,
	`seq` bigint unsigned NOT NULL DEFAULT 0,
	CONSTRAINT `calls_id` PRIMARY KEY(`id`),
	CONSTRAINT `calls_live` UNIQUE(`conversation_id`,`live`)
);
--> statement-breakpoint
ALTER TABLE `users` ADD `always_relay` boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `call_participants` ADD CONSTRAINT `call_participants_call_id_calls_id_fk` FOREIGN KEY (`call_id`) REFERENCES `calls`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `call_participants` ADD CONSTRAINT `call_participants_user_id_users_id_fk` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `calls` ADD CONSTRAINT `calls_conversation_id_conversations_id_fk` FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `calls` ADD CONSTRAINT `calls_caller_id_users_id_fk` FOREIGN KEY (`caller_id`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `call_participants_user` ON `call_participants` (`user_id`);--> statement-breakpoint
CREATE INDEX `calls_seq` ON `calls` (`seq`);