import { z } from "zod";
import type { Reader } from "#db/connection.ts";
import { addressedBy } from "#db/outbox/answeredPost.ts";
import { payloadOf } from "#db/queries/payloadOf.ts";
import { summonsOf } from "#domain/reply/summons.ts";
import type { Summons } from "#domain/reply/summons.ts";
import { boundedJson } from "../../core/http/boundedJson.ts";
import { postSchema } from "./payload.ts";

/** Whether who wrote a post asked our account in, by what X said of it when it came. */
export function summonsIn(record: Reader, externalId: string, ourId: string): Summons {
  const addressed = addressedBy(record, { channel: "x", externalId });
  if (addressed === null) return "unknown";
  return summonsOf({ mentions: mentionsIn(payloadOf(record, { channel: "x", externalId })), ...addressed }, ourId);
}

const payloadSchema = z.object({ data: postSchema });

/** Null where the payload is gone: nothing is known then of whom the words name. */
function mentionsIn(payload: string | null): readonly string[] | null {
  const read = payload === null ? null : payloadSchema.safeParse(boundedJson(payload));
  return read?.success === true ? (read.data.data.entities?.mentions ?? []).map(({ id }) => id) : null;
}
