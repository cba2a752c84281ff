CREATE TABLE `grams` (
	`conversation_id` bigint unsigned NOT NULL,
	`block` int unsigned NOT NULL,
	`gram` varbinary(48) NOT NULL,
	`place` smallint unsigned NOT NULL,
	CONSTRAINT `grams_conversation_id_block_gram_place_pk` PRIMARY KEY(`conversation_id`,`block`,`gram`,`place`)
);
