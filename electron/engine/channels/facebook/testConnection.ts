import { z } from "zod";
import type { ConnectionTest } from "#contract/channels.ts";
import type { Given } from "../../core/ports/channel.ts";
import { SourceError } from "../../core/ports/source.ts";
import { createContext } from "./createContext.ts";
import type { MetaContext } from "./createContext.ts";
import { explain, NO_INSTAGRAM, NO_PAGE, personalToken, wrongPage } from "./explain.ts";
import type { FacebookValues } from "./form.ts";
import { GraphError, isGone, refusesFields } from "./graphRefusal.ts";
import { idSchema } from "./payload.ts";
import { ExplainedError, tested } from "../common/tested.ts";

/** Asks Meta for whom the token speaks and, once each, for what is to be read. The first thing that is wrong is told. */
export function testFacebook(given: Given<FacebookValues>, signal: AbortSignal): Promise<ConnectionTest> {
  return tested(async () => {
    const context = createContext(given);
    const name = await pageOf(context, signal);
    const { readsMessages, readsInstagram, instagramId } = given.values;
    await askForLists(context, { readsMessages }, signal);
    const account = readsInstagram ? await instagramOf(context, instagramId, { readsMessages }, signal) : null;
    return account === null ? name : `${name} · ${account}`;
  }, explain);
}

const meSchema = z.object({ id: idSchema, name: z.string().optional().catch(undefined) });

/** The page's name. */
async function pageOf(context: MetaContext, signal: AbortSignal): Promise<string> {
  const { client, pageId } = context;
  const me = await whoIsIt(context, signal);
  if (me === "a-person") throw new ExplainedError("forbidden", "The token speaks for a person.", personalToken());
  if (me.id !== pageId)
    throw new ExplainedError("forbidden", `The token speaks for ${me.name ?? me.id} (${me.id}).`, wrongPage(me.name ?? me.id, me.id));
  try {
    const page = meSchema.safeParse(await client.get(pageId, { fields: "id,name" }, signal));
    return (page.success ? page.data.name : undefined) ?? me.name ?? pageId;
  } catch (error) {
    if (!isGone(error)) throw error;
    throw new ExplainedError("not-found", (error as SourceError).message, NO_PAGE);
  }
}

/** Only a page has a category: Meta refuses the field of a person. */
async function whoIsIt({ client }: MetaContext, signal: AbortSignal) {
  try {
    return readMe(await client.get("me", { fields: "id,name,category" }, signal));
  } catch (error) {
    if (!refusesFields(error) || !(error instanceof GraphError)) throw error;
    if (/node type \(User\)/iu.test(error.refusal.message)) return "a-person" as const;
    return readMe(await client.get("me", { fields: "id,name" }, signal));
  }
}

function readMe(body: unknown) {
  const me = meSchema.safeParse(body);
  if (!me.success) throw new SourceError("bad-answer", "Meta did not say whose token this is.");
  return me.data;
}

async function askForLists({ edges, pageId }: MetaContext, { readsMessages }: { readonly readsMessages: boolean }, signal: AbortSignal) {
  for (const list of ["feed", "visitor_posts", "tagged"]) {
    await edges.read({ path: `${pageId}/${list}`, fields: ["id"], query: {}, limit: 1 }, null, signal);
  }
  if (!readsMessages) return;
  await edges.read({ path: `${pageId}/conversations`, fields: ["id"], query: { platform: "messenger" }, limit: 1 }, null, signal);
}

/** The account's name; null where the page has none and none was named. */
async function instagramOf(
  context: MetaContext,
  named: string,
  { readsMessages }: { readonly readsMessages: boolean },
  signal: AbortSignal,
): Promise<string | null> {
  const { client, edges, pageId } = context;
  try {
    const id = await context.instagramId(signal);
    if (id === null) return null;
    const account = z.object({ username: z.string().optional() }).safeParse(await client.get(id, { fields: "id,username" }, signal));
    for (const list of ["media", "tags"]) await edges.read({ path: `${id}/${list}`, fields: ["id"], query: {}, limit: 1 }, null, signal);
    const platform = { platform: "instagram" };
    if (readsMessages) await edges.read({ path: `${pageId}/conversations`, fields: ["id"], query: platform, limit: 1 }, null, signal);
    return `@${(account.success ? account.data.username : undefined) ?? id}`;
  } catch (error) {
    if (!isGone(error) || named.trim() === "") throw error;
    throw new ExplainedError("not-found", (error as SourceError).message, NO_INSTAGRAM);
  }
}
