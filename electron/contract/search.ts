import { oc } from "@orpc/contract";
import { z } from "zod";
import { channelSchema } from "#domain/post/channelSchema.ts";
import { SENSITIVE_SORTS } from "#domain/proposal/proposal.ts";
import { maskedTextSchema } from "./fields.ts";

/** Posts newest first; `before` is the `cursor` of the last page. */
export const searchContract = {
  posts: oc
    .input(
      z.strictObject({
        text: z.string().min(1).max(500),
        limit: z.number().int().min(1).max(100).default(50),
        before: z.string().nullable().default(null),
      }),
    )
    .output(
      z.strictObject({
        posts: z.array(
          z.strictObject({
            channel: channelSchema,
            /** Empty for a post that may not be told: on its platform it leads to the words. */
            externalId: z.string(),
            handle: z.string().nullable(),
            /** Why neither words nor author are told; null for what may be told. */
            sensitive: z.enum(SENSITIVE_SORTS).nullable(),
            text: maskedTextSchema,
            createdAt: z.number().int(),
            grievanceId: z.string().nullable(),
            ticket: z.string().nullable(),
          }),
        ),
        cursor: z.string().nullable(),
        /** A person's number was looked for by somebody who may not have it shown: nothing was searched. */
        withheld: z.boolean(),
      }),
    ),
};
