import { z } from "zod";
import { SourceError } from "../../core/ports/source.ts";
import type { XClient } from "./client.ts";
import { problemLine } from "./faults.ts";
import { idSchema, problemSchema } from "./payload.ts";

/** Marks our rules among those of other programs that share the app. */
const TAG = "ismgt";
const RULES = "tweets/search/stream/rules";

const rulesSchema = z.object({
  data: z.array(z.object({ id: idSchema, value: z.string(), tag: z.string().optional() })).optional(),
  errors: z.array(problemSchema).optional(),
});

/**
 * Sees to it that the app's stream has a rule for every one of `values`, and none of ours besides. Returns the ids
 * of the rules that are ours to listen to. Throws {@link SourceError}; a rule that X refuses is a `bad-request`.
 */
export async function settleRules(client: XClient, values: readonly string[], signal: AbortSignal): Promise<ReadonlySet<string>> {
  const present = (await ask(client.get(RULES, {}, signal))).data ?? [];
  const stale = present.filter(({ tag, value }) => tag === TAG && !values.includes(value));
  if (stale.length > 0) await ask(client.post(RULES, { delete: { ids: stale.map(({ id }) => id) } }, signal));
  const kept = present.filter(({ value }) => values.includes(value));
  const missing = values.filter((value) => kept.every((rule) => rule.value !== value));
  const added = missing.length > 0 ? await addRules(client, missing, signal) : [];
  return new Set([...kept, ...added].map(({ id }) => id));
}

async function addRules(client: XClient, values: readonly string[], signal: AbortSignal) {
  const { data = [], errors = [] } = await ask(client.post(RULES, { add: values.map((value) => ({ value, tag: TAG })) }, signal));
  if (data.length >= values.length) return data;
  const [problem] = errors;
  throw new SourceError(
    "bad-request",
    problem ? `X refused a rule of the stream: ${problemLine(problem)}` : "X refused a rule of the stream.",
  );
}

async function ask(answer: Promise<unknown>): Promise<z.infer<typeof rulesSchema>> {
  const read = rulesSchema.safeParse(await answer);
  if (!read.success) throw new SourceError("bad-answer", "X answered with something that is not a list of rules.");
  return read.data;
}
