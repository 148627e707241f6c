import { oc } from "@orpc/contract";
import { z } from "zod";
import { grievanceIdSchema } from "#domain/grievance/actions.ts";
import { reasonSettingsSchema } from "#domain/readyWords/reasonSettings.ts";
import { SNIPPET_AUDIENCES, snippetSettingsSchema } from "#domain/readyWords/snippets.ts";
import { PLACEHOLDERS } from "#domain/reply/placeholders.ts";
import { words } from "./fields.ts";

const snippetOfCaseSchema = z.strictObject({
  name: words,
  /** As it is put in; empty where something in it is not known. */
  text: words,
  /** What of it is not known of the case: it could not be said truly. */
  unknown: z.array(z.enum(PLACEHOLDERS)),
});

/** Words that nobody has to type each time. */
export const readyWordsContract = {
  /** The reasons of the room; for what is left out the program's apply (`reasonsFor`, domain). */
  reasons: {
    get: oc.output(reasonSettingsSchema),
    put: oc.input(reasonSettingsSchema).output(reasonSettingsSchema),
  },
  /** Pieces of text with placeholders; for whom is left out the program's apply (`snippetsFor`, domain). */
  snippets: {
    get: oc.output(snippetSettingsSchema),
    /** One that cannot be used is a BAD_REQUEST; `snippetFault` (domain) says beforehand what is wrong. */
    put: oc.input(snippetSettingsSchema).output(snippetSettingsSchema),
    /** Filled in with what is true of a case now; without one, for what is written about several. */
    ofCase: oc
      .errors({ NOT_FOUND: { message: "There is no such case" } })
      .input(z.strictObject({ id: grievanceIdSchema.nullable(), audience: z.enum(SNIPPET_AUDIENCES) }))
      .output(z.array(snippetOfCaseSchema)),
  },
};
