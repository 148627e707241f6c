import { QueryError, parseQuery } from "./searchQuery.ts";
import type { SearchQuery } from "./searchQuery.ts";
import { snowflakes } from "./snowflake.ts";

export interface StreamRule {
  readonly id: string;
  readonly value: string;
  readonly tag: string | undefined;
  readonly query: SearchQuery;
}

export type RuleAddition =
  | { readonly outcome: "added"; readonly rule: StreamRule }
  | { readonly outcome: "duplicate"; readonly rule: StreamRule }
  | { readonly outcome: "invalid"; readonly value: string; readonly detail: string };

/** Rules of the filtered stream. They belong to the app and outlive its connections. */
export class RuleBook {
  readonly #rules = new Map<string, StreamRule>();
  readonly #nextId = snowflakes();

  get all(): readonly StreamRule[] {
    return [...this.#rules.values()];
  }

  /** A dry run checks without keeping. */
  add(value: string, tag: string | undefined, now: number, dryRun: boolean): RuleAddition {
    const same = this.all.find((rule) => rule.value === value);
    if (same) return { outcome: "duplicate", rule: same };
    try {
      const rule = { id: this.#nextId(now), value, tag, query: parseQuery(value) };
      if (!dryRun) this.#rules.set(rule.id, rule);
      return { outcome: "added", rule };
    } catch (error) {
      if (error instanceof QueryError) return { outcome: "invalid", value, detail: error.message };
      throw error;
    }
  }

  delete(rule: StreamRule): void {
    this.#rules.delete(rule.id);
  }
}
