import { oc } from "@orpc/contract";
import { z } from "zod";
import { MOST_SECRET_LETTERS } from "./secretVariables.ts";
import { sourceFaultSchema } from "./sources.ts";
import { signInOutcomeSchema, signInStateSchema, signInWaySchema } from "./signIn.ts";
import { words } from "./fields.ts";

export type { Words } from "./fields.ts";

/** Names a channel's settings and secrets: `facebook`. Not always one of a post's channels: one login may serve two. */
const channelKindSchema = z.string().regex(/^[a-z][a-z0-9-]{0,30}$/);

const fieldName = z.string().regex(/^[a-z][a-zA-Z0-9]{0,30}$/);
const described = {
  name: fieldName,
  label: words,
  help: words.nullable(),
  /** Most people leave it as it is: such fields stand folded below the others. */
  isRare: z.literal(true).optional(),
  /** Shown only while a choice of the form has one of these values; what it holds counts all the same. */
  onlyFor: z.strictObject({ field: fieldName, values: z.array(z.string()).min(1) }).optional(),
};

/**
 * One thing that a person says when a channel is set up. A channel describes its own, so that its folder is all there is to it;
 * the settings screen makes the form.
 */
const channelFieldSchema = z.discriminatedUnion("type", [
  /** `pattern` is a regular expression that the whole text matches; `fault` says what is wrong where it does not. */
  z.strictObject({
    ...described,
    type: z.literal("text"),
    isRequired: z.boolean(),
    pattern: z.string().nullable(),
    fault: words.nullable(),
    default: z.string(),
  }),
  /** `https:`, or `http:` to a server of one's own. */
  z.strictObject({ ...described, type: z.literal("web-address"), default: z.string() }),
  z.strictObject({
    ...described,
    type: z.literal("number"),
    min: z.number(),
    max: z.number(),
    /** Whole numbers only. */
    isWhole: z.boolean(),
    /** Null where it may be left empty, and is then null. */
    default: z.number().nullable(),
    mayBeEmpty: z.boolean(),
  }),
  z.strictObject({ ...described, type: z.literal("yes-no"), default: z.boolean() }),
  z.strictObject({
    ...described,
    type: z.literal("choice"),
    options: z
      .array(
        z.strictObject({
          value: z.string(),
          label: words,
          /** What this choice means for other fields: filled in when it is chosen, and a person may change it. */
          sets: z.record(fieldName, z.union([z.string(), z.number()])).optional(),
          /** What has to be done there before, said while it is chosen. */
          note: words.optional(),
        }),
      )
      .min(2),
    default: z.string(),
  }),
  /** Kept by the system's keychain and never shown again. */
  z.strictObject({ ...described, type: z.literal("secret"), isRequired: z.boolean() }),
]);
export type ChannelField = z.infer<typeof channelFieldSchema>;

export const channelFormSchema = z.strictObject({
  kind: channelKindSchema,
  name: words,
  /** What it brings, and what has to be had at the platform for it: permissions, plans, who gives them. */
  about: words,
  /** In a few words what has to be had for it, and how soon: who chooses a first channel reads this of each. */
  needs: words,
  fields: z.array(channelFieldSchema),
  /** Text fields of which at least one is filled in; `fault` is said of the first where none is. */
  oneOf: z.strictObject({ fields: z.array(fieldName), fault: words }).optional(),
});
export type ChannelForm = z.infer<typeof channelFormSchema>;

/** By the names of the form's fields, secrets left out. */
export const channelValuesSchema = z.record(fieldName, z.union([z.string().max(4_096), z.number(), z.boolean(), z.null()]));
export type ChannelValues = z.infer<typeof channelValuesSchema>;

const secretsSchema = z.record(fieldName, z.string().min(1).max(MOST_SECRET_LETTERS));

/** A channel as the settings show it. */
const channelSetUpSchema = z.strictObject({
  form: channelFormSchema,
  /** Null while it is not set up. */
  values: channelValuesSchema.nullable(),
  /** Which secrets are stored, by field. */
  hasSecret: z.record(fieldName, z.boolean()),
  /** False where this system has no keyring: secrets are then given by the environment of each start. */
  keepsSecrets: z.boolean(),
  isPaused: z.boolean(),
  /** Null where nobody can sign in to it. */
  signIn: signInStateSchema.nullable(),
});
export type ChannelSetUp = z.infer<typeof channelSetUpSchema>;

export const connectionTestSchema = z.discriminatedUnion("ok", [
  /** Whose account answers, as the platform calls it. */
  z.strictObject({ ok: z.literal(true), account: z.string().nullable() }),
  z.strictObject({
    ok: z.literal(false),
    fault: sourceFaultSchema,
    /** In the platform's words. */
    detail: z.string(),
    /** What is wrong and what to do, where the channel knows it better than the fault alone says. */
    explanation: words.nullable(),
  }),
]);
export type ConnectionTest = z.infer<typeof connectionTestSchema>;

const given = z.strictObject({ kind: channelKindSchema, values: channelValuesSchema, secrets: secretsSchema.default({}) });
const UNKNOWN_CHANNEL = { message: "This program has no such channel" };
const INVALID = {
  message: "A field of the channel cannot be used",
  data: z.strictObject({ field: z.string(), why: words }),
};
const SECRET_NEEDED = {
  message: "A secret has to be given: none is stored, or it was given for another address",
  data: z.strictObject({ field: z.string() }),
};

const ofKnown = oc.errors({ UNKNOWN_CHANNEL });

export const channelsContract = {
  list: oc.output(z.array(channelSetUpSchema)),
  /** Stores values and secrets and starts the channel with them. A secret that is not given stays as it was stored. */
  put: oc
    .errors({ UNKNOWN_CHANNEL, INVALID, SECRET_NEEDED, NO_KEYRING: { message: "This system has no keyring; the secret was not stored" } })
    .input(given)
    .output(channelSetUpSchema),
  /** Asks the platform once, with what is given and is not stored yet, and answers with what is wrong, if anything. */
  test: oc.errors({ UNKNOWN_CHANNEL, INVALID, SECRET_NEEDED }).input(given).output(connectionTestSchema),
  /** A paused channel asks nothing and sends nothing until it is resumed; a restart does not end it. */
  pause: ofKnown.input(z.strictObject({ kind: channelKindSchema, isPaused: z.boolean() })).output(channelSetUpSchema),
  /** A person signs in. Answers once they did, or gave it up, or nobody came in time: five minutes, or as long as a code lasts. */
  signIn: ofKnown.input(z.strictObject({ kind: channelKindSchema, way: signInWaySchema.default("browser") })).output(signInOutcomeSchema),
  /** Nobody is waited for any more. */
  giveUpSignIn: oc.output(z.strictObject({ givenUp: z.literal(true) })),
  /** Forgets the sign-in, and gives it back to the platform where that can be reached. */
  signOut: ofKnown.input(z.strictObject({ kind: channelKindSchema })).output(channelSetUpSchema),
  /** Asks at once what is new, unless the platform named a time before which it will not answer; `x` names the account on X. */
  readNow: oc.input(z.strictObject({ kind: channelKindSchema })).output(z.strictObject({ asked: z.boolean() })),
  /** Forgets values and secrets. What was recorded stays. */
  remove: ofKnown.input(z.strictObject({ kind: channelKindSchema })).output(z.strictObject({ removed: z.boolean() })),
};
