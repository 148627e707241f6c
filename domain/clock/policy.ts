import { z } from "zod";
import { departmentCodeSchema } from "../department/departmentCodeSchema.ts";
import { KINDS, URGENCIES } from "../proposal/proposal.ts";
import { endsNoLater } from "./limit.ts";
import { DEFAULT_SLA_POLICY, LONGEST_TIME_LIMIT_MS } from "./sla.ts";

/*
 * The time limits for answering citizens, as an office sets them. This file has the schemas; pages, which may not load them, use
 * `sla.ts` and `workingTime.ts` and take only types from here.
 */

const durationMs = z.number().int().positive().max(LONGEST_TIME_LIMIT_MS);
const minuteOfDay = z.number().int().min(0).max(1_440);

/** Minutes since midnight in India. */
const workingSpanSchema = z
  .strictObject({ fromMinute: minuteOfDay, toMinute: minuteOfDay })
  .refine((span) => span.fromMinute < span.toMinute);

const workingDaySchema = z
  .array(workingSpanSchema)
  .max(4)
  .refine((spans) => spans.every((span, index) => index === 0 || (spans[index - 1]?.toMinute ?? 0) <= span.fromMinute));

const holidaySchema = z.strictObject({ date: z.iso.date(), name: z.string().trim().max(100) });

const LEAST_MINUTES_A_WEEK = 60;

const workingHoursSchema = z.strictObject({
  kind: z.literal("working-hours"),
  /** Monday first. A week without working time would never reach a deadline. */
  week: z
    .array(workingDaySchema)
    .length(7)
    .refine((week) => week.flat().reduce((sum, span) => sum + span.toMinute - span.fromMinute, 0) >= LEAST_MINUTES_A_WEEK),
  holidays: z
    .array(holidaySchema)
    .max(1_000)
    .refine((holidays) => new Set(holidays.map(({ date }) => date)).size === holidays.length),
});

export const calendarSchema = z.discriminatedUnion("kind", [z.strictObject({ kind: z.literal("running-hours") }), workingHoursSchema]);
export type Calendar = z.infer<typeof calendarSchema>;
export type WorkingHours = z.infer<typeof workingHoursSchema>;
export type Holiday = z.infer<typeof holidaySchema>;

/** When the answerable office is reminded: after a share of its time, or when so much time is left. */
const reminderSchema = z.discriminatedUnion("after", [
  z.strictObject({ after: z.literal("share"), share: z.number().gt(0).lt(1) }),
  z.strictObject({ after: z.literal("all-but"), leftMs: durationMs }),
]);
export type Reminder = z.infer<typeof reminderSchema>;

/** How long an office may take, from the citizen's first post, and when it is reminded and escalated. */
const allowanceSchema = z.strictObject({
  /** To undertake the case. */
  acknowledgeMs: durationMs,
  /** To send the action-taken report. */
  reportMs: durationMs,
  /** Counts day and night, whatever the calendar. */
  aroundTheClock: z.boolean(),
  reminders: z.array(reminderSchema).max(6),
  /** Times after the due time; at each the case goes to the next office up the ladder. */
  escalateAfterMs: z
    .array(durationMs)
    .max(8)
    .refine((lags) => lags.every((lag, index) => index === 0 || (lags[index - 1] ?? 0) < lag)),
});
export type Allowance = z.infer<typeof allowanceSchema>;

/** Which cases a rule is for; a field that is null matches every case. */
const conditionSchema = z
  .strictObject({
    department: departmentCodeSchema.nullable(),
    /** Code of a category of that department. */
    category: z.string().trim().min(1).max(60).nullable(),
    urgency: z.enum(URGENCIES).nullable(),
    routine: z.boolean().nullable(),
    /** Whether a representative refers it. */
    representative: z.boolean().nullable(),
  })
  .refine((condition) => Object.values(condition).some((value) => value !== null))
  .refine(({ category, department }) => category === null || department !== null);
export type RuleCondition = z.infer<typeof conditionSchema>;

const ruleSchema = z.strictObject({ when: conditionSchema, allowance: allowanceSchema });
export type SlaRule = z.infer<typeof ruleSchema>;

/** Whether the clock stops in a waiting state, and for how long at most. */
const pauseSchema = z.strictObject({ stops: z.boolean(), atMostMs: durationMs.nullable() });
export type Pause = z.infer<typeof pauseSchema>;

const sampleSize = z.number().int().min(0).max(100);

/** How many disposed cases of a department are drawn in a week for a call to the citizen. */
const checkCallsSchema = z.strictObject({
  perDepartment: sampleSize,
  departments: z.partialRecord(departmentCodeSchema, sampleSize),
});
export type CheckCallRule = z.infer<typeof checkCallsSchema>;

/** When an office owes a letter of explanation, and what of its silence follows. */
const lettersSchema = z.strictObject({
  /** After the report was due. */
  explanationAfterMs: durationMs,
  /** After the day by which a letter asks for an answer: a show-cause notice is due, and the next office above answers as well. */
  unansweredAfterMs: durationMs,
});

export const slaPolicySchema = z.strictObject({
  version: z.literal(3),
  calendar: calendarSchema,
  emergency: allowanceSchema,
  /** What has to be seen to within a day, and is no emergency. */
  urgent: allowanceSchema,
  /** Water, power, sewer, garbage, street light. */
  routine: allowanceSchema,
  ordinary: allowanceSchema,
  /** Cases that are declared long, such as works that need a tender. */
  long: allowanceSchema,
  /** Allowances for some cases; see `limitOf` for which one applies. */
  rules: z
    .array(ruleSchema)
    .max(200)
    .refine((rules) => new Set(rules.map(({ when }) => JSON.stringify(when))).size === rules.length),
  pauses: z.strictObject({ "needs-info": pauseSchema, "sub-judice": pauseSchema }),
  checkCalls: checkCallsSchema,
  /** A policy of an older program lacks this field. */
  letters: lettersSchema.default(() => ({ ...DEFAULT_SLA_POLICY.letters })),
  /** Age at which an open case is shown to the top, whatever was granted to it. */
  redFlagMs: durationMs,
  /** Nobody owes an answer to these kinds. */
  untimedKinds: z.array(z.enum(KINDS)),
});
export type SlaPolicy = z.infer<typeof slaPolicySchema>;

const firstAllowanceSchema = allowanceSchema.pick({ acknowledgeMs: true, reportMs: true });

/** The stored form before working hours, tiers and rules existed. */
const firstPolicySchema = z
  .strictObject({
    calendar: z.strictObject({ kind: z.literal("running-hours") }),
    emergency: firstAllowanceSchema,
    routine: firstAllowanceSchema,
    ordinary: firstAllowanceSchema,
    long: firstAllowanceSchema,
    redFlagMs: durationMs,
    untimedKinds: z.array(z.enum(KINDS)),
  })
  .transform(({ emergency, routine, ordinary, long, ...rest }): SlaPolicy => {
    const known = DEFAULT_SLA_POLICY;
    const times = {
      emergency: { ...known.emergency, ...emergency },
      routine: { ...known.routine, ...routine },
      ordinary: { ...known.ordinary, ...ordinary },
      long: { ...known.long, ...long },
    };
    return {
      ...known,
      ...rest,
      ...times,
      urgent: urgentBeside({ ...times, calendar: rest.calendar }),
    };
  });

/** The stored form before urgent cases had a time of their own. */
const secondPolicySchema = slaPolicySchema
  .omit({ urgent: true })
  .extend({ version: z.literal(2) })
  .transform((stored): SlaPolicy => ({ ...stored, version: 3, urgent: urgentBeside(stored) }));

/** The program's own time for urgent cases; that of other cases where an office gave those less, or emergencies more. */
function urgentBeside(stored: Pick<SlaPolicy, "calendar" | "emergency" | "routine" | "ordinary">): Allowance {
  const { emergency, routine, ordinary } = stored;
  const urgent = [routine, ordinary].reduce((least, each) => (endsNoLater(least, each, stored) ? least : each), DEFAULT_SLA_POLICY.urgent);
  return endsNoLater(emergency, urgent, stored) ? urgent : emergency;
}

/** Reads a stored policy, also that of an older program; null where it cannot be read. */
export function parseStoredPolicy(stored: unknown): SlaPolicy | null {
  const schemas = [slaPolicySchema, secondPolicySchema, firstPolicySchema];
  return schemas.map((schema) => schema.safeParse(stored).data).find((policy) => policy !== undefined) ?? null;
}
