import { defineConfig } from "drizzle-kit";

/** Only generates SQL from the schema; `db/opening/migrate.ts` runs it. */
export default defineConfig({ dialect: "sqlite", schema: "./db/schema/*.ts", out: "./db/migrations" });
