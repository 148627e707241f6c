import type { Channel } from "#domain/post/channel.ts";
import { askValue } from "../ask.ts";
import type { Reader } from "../connection.ts";
import { decompressed } from "../posts/payload.ts";

/** A post as its channel sent it, in its latest version; null where it is not here. */
export function payloadOf(
  reader: Reader,
  { channel, externalId }: { readonly channel: Channel; readonly externalId: string },
): string | null {
  const kept = payload(reader, channel, externalId);
  return kept === null ? null : decompressed(kept);
}

const payload = askValue<[string, string], Buffer>(`
  SELECT y.payload FROM post p JOIN post_payload y ON y.post_id = p.id AND y.version_id = p.version_id
  WHERE p.channel = ? AND p.external_id = ?`);
