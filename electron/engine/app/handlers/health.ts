import { examine } from "../../services/doctor/doctor.ts";
import { healthReport } from "../../services/doctor/healthReport.ts";
import { nameOf, saysOf } from "../../services/doctor/sentences.ts";
import type { HandlerContext } from "./context.ts";
import { needs } from "./guards.ts";

const { get, report } = needs("settings").health;

/** Of the real record, in rehearsal too: that is what a room would miss. */
export const healthHandlers = {
  get: get.handler(async ({ context }) => {
    const answers = (await found(context)).map((finding) => ({
      question: finding.question,
      name: nameOf(finding),
      health: finding.health,
      says: saysOf(finding),
    }));
    return { at: context.now(), answers };
  }),

  report: report.handler(async ({ context }) =>
    healthReport({ record: context.real, runtime: context.runtime, findings: await found(context), now: context.now() }),
  ),
};

function found({ real, now, managed, secrets, clockWatch }: HandlerContext) {
  const running = { hasKeyring: secrets.hasKeyring, clock: clockWatch.standing, clockAheadMs: clockWatch.aheadMs() };
  return examine(real.file, now(), managed, running);
}
