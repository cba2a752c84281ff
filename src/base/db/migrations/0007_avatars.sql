ALTER TABLE `blobs` ADD `lease` bigint unsigned DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `blobs_lease` ON `blobs` (`lease`);--> statement-breakpoint
CREATE INDEX `conversations_avatar` ON `conversations` (`avatar`);--> statement-breakpoint
CREATE INDEX `users_avatar` ON `users` (`avatar`);