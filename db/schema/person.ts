import { blob, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { PersonId } from "#domain/ids.ts";
import type { Role } from "#domain/people/roles.ts";
import type { Scope } from "#domain/people/scope.ts";

/** Who may sign in. Of the passphrase is here only what scrypt made of it. */
export const person = sqliteTable(
  "person",
  {
    id: text("id").$type<PersonId>().primaryKey(),
    name: text("name").notNull(),
    /** The form in which names are compared. At one seat no two people get the same; seats that are apart may each add one. */
    nameKey: text("name_key").notNull(),
    role: text("role").$type<Role>().notNull(),
    active: integer("active", { mode: "boolean" }).notNull(),
    salt: blob("salt", { mode: "buffer" }).notNull(),
    hash: blob("hash", { mode: "buffer" }).notNull(),
    /** Parameters of scrypt with which the hash was made: N, r and p. */
    scryptCost: integer("scrypt_cost").notNull(),
    scryptBlockSize: integer("scrypt_block_size").notNull(),
    scryptParallelization: integer("scrypt_parallelization").notNull(),
    /** Rises with each new passphrase, so that anyone who signed in with the old one has to sign in again. */
    passphraseVersion: integer("passphrase_version").notNull(),
    addedAt: integer("added_at").notNull(),
    changedAt: integer("changed_at").notNull(),
    /** Null for somebody who sees every case. */
    scope: text("scope", { mode: "json" }).$type<Scope>(),
  },
  (table) => [index("person_name").on(table.nameKey)],
);

/**
 * Wrong passphrases since the last right one. By a short hash of the name that was typed, for names that are nobody's
 * too: the wait tells nothing about who is there, the table stays small, and a passphrase typed into the wrong
 * field is not kept.
 */
export const wrongTry = sqliteTable("wrong_try", {
  slot: integer("slot").primaryKey(),
  count: integer("count").notNull(),
  lastAt: integer("last_at").notNull(),
});
