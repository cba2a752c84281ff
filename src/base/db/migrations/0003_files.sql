CREATE TABLE `attachments` (
	`conversation_id` bigint unsigned NOT NULL,
	`seq` bigint unsigned NOT NULL,
	`file_id` bigint unsigned NOT NULL,
	`shelf` tinyint unsigned NOT NULL DEFAULT 0,
	CONSTRAINT `attachments_conversation_id_seq_file_id_pk` PRIMARY KEY(`conversation_id`,`seq`,`file_id`)
);
--> statement-breakpoint
CREATE TABLE `blobs` (
	`hash` binary(32) NOT NULL,
	`size` bigint unsigned NOT NULL DEFAULT 0,
	`variants` varchar(100) NOT NULL DEFAULT '',
	`stored` boolean NOT NULL DEFAULT false,
	CONSTRAINT `blobs_hash` PRIMARY KEY(`hash`)
);
--> statement-breakpoint
CREATE TABLE `files` (
	`id` bigint unsigned NOT NULL,
	`owner_id` bigint unsigned NOT NULL,
	`state` tinyint unsigned NOT NULL DEFAULT 0,
	`hash` binary(32),
	`name` varchar(255) NOT NULL,
	`mime_type` varchar(100) NOT NULL DEFAULT 'application/octet-stream',
	`size` bigint unsigned NOT NULL DEFAULT 0,
	`kind` tinyint unsigned NOT NULL DEFAULT 0,
	`width` int unsigned NOT NULL DEFAULT 0,
	`height` int unsigned NOT NULL DEFAULT 0,
	`duration` int unsigned NOT NULL DEFAULT 0,
	`thumbhash` varbinary(40),
	`animated` boolean NOT NULL DEFAULT false,
	`refusal` varchar(200) NOT NULL DEFAULT '',
	`created` bigint unsigned NOT NULL,
	`lease` bigint unsigned NOT NULL,
	CONSTRAINT `files_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
ALTER TABLE `attachments` ADD CONSTRAINT `attachments_file_id_files_id_fk` FOREIGN KEY (`file_id`) REFERENCES `files`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `files` ADD CONSTRAINT `files_owner_id_users_id_fk` FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `attachments_file` ON `attachments` (`file_id`,`conversation_id`);--> statement-breakpoint
CREATE INDEX `attachments_shelf` ON `attachments` (`conversation_id`,`shelf`,`seq`);--> statement-breakpoint
CREATE INDEX `blobs_stored` ON `blobs` (`stored`);--> statement-breakpoint
CREATE INDEX `files_owner` ON `files` (`owner_id`,`state`,`size`);--> statement-breakpoint
CREATE INDEX `files_hash` ON `files` (`hash`);--> statement-breakpoint
CREATE INDEX `files_lease` ON `files` (`lease`);