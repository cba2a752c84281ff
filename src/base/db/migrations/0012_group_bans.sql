CREATE TABLE `group_bans` (
	`conversation_id` bigint unsigned NOT NULL,
	`user_id` bigint unsigned NOT NULL,
	`by_id` bigint unsigned NOT NULL,
	`since` bigint unsigned NOT NULL,
	CONSTRAINT `group_bans_conversation_id_user_id_pk` PRIMARY KEY(`conversation_id`,`user_id`)
);
--> statement-breakpoint
ALTER TABLE `group_bans` ADD CONSTRAINT `group_bans_conversation_id_conversations_id_fk` FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `group_bans` ADD CONSTRAINT `group_bans_user_id_users_id_fk` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `group_bans` ADD CONSTRAINT `group_bans_by_id_users_id_fk` FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `group_bans_user` ON `group_bans` (`user_id`);--> statement-breakpoint
CREATE INDEX `conversations_closed` ON `conversations` (`closed`,`kind`);