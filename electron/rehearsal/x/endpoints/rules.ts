import { z } from "zod";
import type { JsonObject } from "../platform/json.ts";
import { ok } from "../platform/platform.ts";
import type { Endpoint, Platform } from "../platform/platform.ts";
import { duplicateRule, invalidRequest, invalidRule } from "../platform/problems.ts";
import type { Problem } from "../platform/problems.ts";
import type { StreamRule } from "../platform/ruleBook.ts";

const changeSchema = z.union([
  z.strictObject({ add: z.array(z.strictObject({ value: z.string().min(1), tag: z.string().optional() })).min(1) }),
  z.strictObject({ delete: z.strictObject({ ids: z.array(z.string()).optional(), values: z.array(z.string()).optional() }) }),
]);

export const rulesReadEndpoint: Endpoint = {
  name: "rules-read",
  method: "GET",
  path: /^\/2\/tweets\/search\/stream\/rules$/,
  token: "app",
  parameters: {
    ids: { kind: "ids", max: 1_000 },
    max_results: { kind: "integer", min: 1, max: 1_000 },
    pagination_token: { kind: "text", maxLength: 16 },
  },
  required: [],
  answer: (platform, request) => {
    const ids = request.query.get("ids")?.split(",");
    const rules = platform.rules.all.filter(({ id }) => ids?.includes(id) ?? true);
    const shown = rules.slice(0, Number(request.query.get("max_results") ?? "1000"));
    return ok({ ...(shown.length > 0 && { data: shown.map(presentRule) }), meta: { sent: sentAt(platform), result_count: shown.length } });
  },
};

export const rulesWriteEndpoint: Endpoint = {
  name: "rules-write",
  method: "POST",
  path: /^\/2\/tweets\/search\/stream\/rules$/,
  token: "app",
  parameters: { dry_run: { kind: "flag" }, delete_all: { kind: "flag" } },
  required: [],
  answer: (platform, request) => {
    const dryRun = request.query.get("dry_run") === "true";
    if (request.query.get("delete_all") === "true") return deletion(platform, platform.rules.all, 0, dryRun);
    const change = changeSchema.safeParse(request.body);
    if (!change.success) {
      return invalidRequest([{ name: "body", value: "", message: "One of add or delete must be given, each as X documents it" }]);
    }
    if ("add" in change.data) return addition(platform, change.data.add, dryRun);
    const { ids = [], values = [] } = change.data.delete;
    const rules = platform.rules.all.filter(({ id, value }) => ids.includes(id) || values.includes(value));
    return deletion(platform, rules, ids.length + values.length - rules.length, dryRun);
  },
};

function addition(
  platform: Platform,
  wanted: readonly { readonly value: string; readonly tag?: string | undefined }[],
  dryRun: boolean,
): Problem {
  const added: StreamRule[] = [];
  const errors: JsonObject[] = [];
  let invalid = 0;
  for (const { value, tag } of wanted) {
    const result = platform.rules.add(value, tag, platform.now(), dryRun);
    if (result.outcome === "added") added.push(result.rule);
    else if (result.outcome === "duplicate") errors.push(duplicateRule(result.rule.id, value));
    else {
      invalid += 1;
      errors.push(invalidRule(result.value, result.detail));
    }
  }
  const summary = { created: added.length, not_created: wanted.length - added.length, valid: wanted.length - invalid, invalid };
  return ok({
    ...(added.length > 0 && { data: added.map(presentRule) }),
    ...(errors.length > 0 && { errors }),
    meta: { sent: sentAt(platform), summary },
  });
}

function deletion(platform: Platform, rules: readonly StreamRule[], missing: number, dryRun: boolean): Problem {
  if (!dryRun) for (const rule of rules) platform.rules.delete(rule);
  return ok({ meta: { sent: sentAt(platform), summary: { deleted: rules.length, not_deleted: missing } } });
}

function presentRule({ id, value, tag }: StreamRule): JsonObject {
  return { id, value, ...(tag !== undefined && { tag }) };
}

function sentAt(platform: Platform): string {
  return new Date(platform.now()).toISOString();
}
