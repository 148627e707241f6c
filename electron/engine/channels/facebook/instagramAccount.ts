import { z } from "zod";
import { SourceError } from "../../core/ports/source.ts";
import type { GraphClient } from "./client.ts";
import { idSchema } from "./payload.ts";

export interface InstagramAccount {
  readonly id: string;
  /** Without the @. */
  readonly username: string | null;
}

const pageSchema = z.object({ instagram_business_account: z.object({ id: idSchema }).nullish() });
const accountSchema = z.object({ id: idSchema, username: z.string().optional().catch(undefined) });

/** The Instagram account that is named, else the one that the page is joined with; null where it is joined with none. Throws {@link SourceError}. */
export async function findInstagram(
  client: GraphClient,
  { pageId, instagramId }: { readonly pageId: string; readonly instagramId: string },
  signal: AbortSignal,
): Promise<InstagramAccount | null> {
  const id = instagramId === "" ? await joinedWith(client, pageId, signal) : instagramId;
  if (id === null) return null;
  const read = accountSchema.safeParse(await client.get(id, { fields: "id,username" }, signal));
  if (!read.success) throw new SourceError("bad-answer", "Meta did not say whose Instagram account this is.");
  return { id, username: read.data.username ?? null };
}

async function joinedWith(client: GraphClient, pageId: string, signal: AbortSignal): Promise<string | null> {
  const read = pageSchema.safeParse(await client.get(pageId, { fields: "instagram_business_account" }, signal));
  if (!read.success) throw new SourceError("bad-answer", "Meta did not say whether the page has an Instagram account.");
  return read.data.instagram_business_account?.id ?? null;
}
