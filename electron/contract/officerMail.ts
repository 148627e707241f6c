import { oc } from "@orpc/contract";
import { z } from "zod";
import { grievanceIdSchema } from "#domain/grievance/actions.ts";
import { NOTICE_KINDS, NOTICE_STATES, WITHHELD_REASONS } from "#domain/officerMail/officerMail.ts";
import { officerMailSettingsSchema } from "#domain/officerMail/officerMailSettings.ts";
import { READ_AS } from "#domain/officerMail/readAnswer.ts";
import { channelSchema } from "#domain/post/channelSchema.ts";
import { count, instant, words } from "./fields.ts";

/** What an officer was told, or is to be, by e-mail. */
const listedOfficerMailSchema = z.strictObject({
  id: z.string(),
  grievanceId: z.string(),
  ticket: z.string(),
  kind: z.enum(NOTICE_KINDS),
  office: words,
  officer: z.string().nullable(),
  toAddress: z.string().nullable(),
  state: z.enum(NOTICE_STATES),
  reason: z.enum(WITHHELD_REASONS).nullable(),
  preparedAt: instant,
  dueAt: instant,
  attempts: count,
  sentAt: instant.nullable(),
  bouncedAt: instant.nullable(),
  subject: z.string().nullable(),
  /** In the mail server's words. */
  error: z.string().nullable(),
});
export type ListedOfficerMail = z.infer<typeof listedOfficerMailSchema>;

const ANSWER_STATES = ["acted", "waits", "taken", "put-by"] as const;

/** An officer's answer by e-mail, and how it was read. */
const officeAnswerSchema = z.strictObject({
  grievanceId: z.string(),
  ticket: z.string(),
  channel: channelSchema,
  externalId: z.string(),
  officer: z.string().nullable(),
  office: words.nullable(),
  /** Whether it is certain who wrote it. */
  isProven: z.boolean(),
  /** Of the address that it came from; null where it came from none. */
  senderDomain: z.string().nullable(),
  readAs: z.enum(READ_AS),
  /** The day that it names, where more time is asked. */
  expectedAt: instant.nullable(),
  state: z.enum(ANSWER_STATES),
  /** Why it waits: a doubt of its sender or its address, `unclear`, `several-cases`, `no-date`, `not-answerable`, or the code of what refused the act. */
  why: z.string().nullable(),
  receivedAt: instant,
});
export type OfficeAnswer = z.infer<typeof officeAnswerSchema>;

const officerMailStatusSchema = z.strictObject({
  /** `no-mailbox`: no e-mail is set up. `elsewhere`: another installation sends. `restored`: nothing is sent until a person says that it goes on. */
  state: z.enum(["rehearsal", "off", "no-mailbox", "elsewhere", "restored", "held", "ready"]),
  hold: z.strictObject({ code: z.enum(["refused", "network"]), detail: z.string() }).nullable(),
  counts: z.strictObject({ prepared: count, sending: count, sent: count, failed: count, bounced: count, withheld: count }),
  /** Offices that cannot be told, most mails first: nobody holds them, or no address that works is known. */
  gaps: z.array(z.strictObject({ office: words, officer: z.string().nullable(), reason: z.enum(WITHHELD_REASONS), count })),
  failingAddresses: z.array(z.strictObject({ address: z.string(), detail: z.string(), since: instant })),
  /** Answers that wait for a person. */
  waitingAnswers: count,
  /** Prepared before a restore and not found among what was sent: they may be out, and wait for a person. */
  heldMails: count,
});
export type OfficerMailStatus = z.infer<typeof officerMailStatusSchema>;

const officerMailRulesSchema = z.strictObject({
  settings: officerMailSettingsSchema,
  isSender: z.boolean(),
  /** The mail server whose checks of senders are believed, as the settings of the mailbox name it. */
  trustedServer: z.string().nullable(),
});

const answerKey = { grievanceId: grievanceIdSchema, channel: channelSchema, externalId: z.string().min(1) };
const NOT_FOUND = { message: "There is no such mail or answer" };
const REFUSED = { message: "The answer cannot be taken so", data: z.strictObject({ code: z.string() }) };

const orNotFound = oc.errors({ NOT_FOUND });

export const officerMailContract = {
  status: oc.output(officerMailStatusSchema),
  /** Newest first, at most 500, of one state or of all. */
  list: oc.input(z.strictObject({ state: z.enum(NOTICE_STATES).nullable() })).output(z.array(listedOfficerMailSchema)),
  /** What was told and answered in one case, oldest first. */
  ofCase: oc
    .input(z.strictObject({ id: grievanceIdSchema }))
    .output(z.strictObject({ mails: z.array(listedOfficerMailSchema), answers: z.array(officeAnswerSchema) })),
  /** Sends one again that failed, came back or is withheld. */
  sendAgain: orNotFound.input(z.strictObject({ id: z.string() })).output(listedOfficerMailSchema),
  /** Sends what was withheld for want of an address and is still true, where there is an address now. */
  release: oc.output(z.strictObject({ released: count })),
  /** Says that an address works again. */
  forgetAddress: oc.input(z.strictObject({ address: z.string() })).output(z.strictObject({ forgotten: z.boolean() })),
  answers: oc.output(z.array(officeAnswerSchema)),
  /** Takes an answer that waits for what it is: a person's act with the officer's words and files. */
  takeAnswer: oc
    .errors({ NOT_FOUND, REFUSED })
    .input(
      z.strictObject({
        ...answerKey,
        as: z.enum(["atr", "interim", "dispute", "undertake"]),
        expectedAt: instant.nullable().default(null),
      }),
    )
    .output(z.strictObject({ done: z.literal(true) })),
  /** It was read and needs no act. */
  putBy: orNotFound.input(z.strictObject(answerKey)).output(z.strictObject({ done: z.literal(true) })),
  settings: {
    get: oc.output(officerMailRulesSchema),
    /** Switching them on begins now: nothing older is told. `takesOver` makes this installation the one that sends. */
    put: oc.input(z.strictObject({ settings: officerMailSettingsSchema, takesOver: z.boolean() })).output(officerMailRulesSchema),
  },
};
