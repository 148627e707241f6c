import { defineConfig } from "drizzle-kit";

/** Only generates SQL from the schema; `hub/migrate.ts` runs it. */
export default defineConfig({ dialect: "postgresql", schema: "./hub/schema/*.ts", out: "./hub/migrations" });
