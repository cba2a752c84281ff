// drizzle-kit: src/base/db/schema.ts → src/base/db/migrations (make schema).
import { defineConfig } from 'drizzle-kit';

export default defineConfig({ dialect: 'mysql', schema: './src/base/db/schema.ts', out: './src/base/db/migrations' });
