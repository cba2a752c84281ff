CREATE TABLE `edits` (
	`conversation_id` bigint unsigned NOT NULL,
	`seq` bigint unsigned NOT NULL,
	`rev` bigint unsigned NOT NULL,
	`time` bigint unsigned NOT NULL,
	`content` mediumblob NOT NULL,
	CONSTRAINT `edits_conversation_id_seq_rev_pk` PRIMARY KEY(`conversation_id`,`seq`,`rev`)
);
--> statement-breakpoint
CREATE TABLE `hidden` (
	`user_id` bigint unsigned NOT NULL,
	`conversation_id` bigint unsigned NOT NULL,
	`seq` bigint unsigned NOT NULL,
	CONSTRAINT `hidden_user_id_conversation_id_seq_pk` PRIMARY KEY(`user_id`,`conversation_id`,`seq`)
);
--> statement-breakpoint
CREATE TABLE `whispers` (
	`conversation_id` bigint unsigned NOT NULL,
	`seq` bigint unsigned NOT NULL,
	`sender_id` bigint unsigned NOT NULL,
	`to_id` bigint unsigned NOT NULL,
	CONSTRAINT `whispers_conversation_id_seq_pk` PRIMARY KEY(`conversation_id`,`seq`)
);
--> statement-breakpoint
ALTER TABLE `conversations` ADD `mention_all_seq` bigint unsigned DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `conversations` ADD `pinned` varchar(1000) DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `conversations` ADD `indexed_rev` bigint unsigned DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `members` ADD `delivered_seq` bigint unsigned DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `members` ADD `mention_seq` bigint unsigned DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `members` ADD `pinned` boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `members` ADD `notifications` tinyint unsigned DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `members` ADD `marked_unread` boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `members` ADD `draft` text;--> statement-breakpoint
ALTER TABLE `messages` ADD `whisper_to` bigint unsigned DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `users` ADD `last_seen` bigint unsigned DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `users` ADD `invisible` boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `hidden` ADD CONSTRAINT `hidden_user_id_users_id_fk` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;