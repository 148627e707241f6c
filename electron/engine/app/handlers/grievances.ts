import { allWithoutInvisible } from "#domain/text/invisible.ts";
import { withAboutCases } from "../../services/cases/aboutCases.ts";
import { withLookAlikes } from "../../services/cases/withLookAlikes.ts";
import { withRepresentative } from "../../services/cases/withRepresentative.ts";
import { act } from "../../core/commands/act.ts";
import { earlierReports } from "../../services/cases/earlierReports.ts";
import { hideLettersBesideSensitive } from "../../services/cases/hideBesideSensitive.ts";
import { maskCase } from "../../services/cases/maskCase.ts";
import { phonesOfCase } from "../../services/cases/phonesOfCase.ts";
import { readCase } from "../../services/cases/readCase.ts";
import { sensitiveBeside } from "#db/queries/sensitiveBeside.ts";
import { floodSignsOf } from "#db/queries/floodSigns.ts";
import type { CaseHistory } from "#contract/grievances.ts";
import { statutoryOf } from "../../services/cases/statutoryOf.ts";
import { commandRulesOf } from "./context.ts";
import type { HandlerContext } from "./context.ts";
import { mayNow, maySeeContacts, needs, reads } from "./guards.ts";

export const grievancesHandlers = {
  get: reads.grievances.get.handler(({ context, input, errors }) => {
    const found = readCase(context.record, input.id, { registry: context.registry(), now: context.now() });
    if (found === null) throw errors.NOT_FOUND();
    const masking = {
      showsReplies: mayNow(context, "prepare-reply"),
      showsContacts: maySeeContacts(context),
      namesSensitive: mayNow(context, "triage"),
    };
    return told(context, maskCase(found, masking));
  }),

  earlierReports: reads.grievances.earlierReports.handler(({ context, input, errors }) => {
    const reports = earlierReports(context.record, input.id, context.registry());
    if (reports === null) throw errors.NOT_FOUND();
    return reports;
  }),

  phones: needs("triage").grievances.phones.handler(({ context, input, errors }) => {
    const { record, writer, changes, now } = context;
    const shown = act(writer, { id: input.id, action: { type: "reveal" }, ...commandRulesOf(context) });
    const found = shown.outcome === "done" ? readCase(record, input.id, { registry: context.registry(), now: now() }) : null;
    if (found === null) throw errors.NOT_FOUND();
    changes.announce("record");
    return phonesOfCase(found);
  }),

  reveal: needs("triage").grievances.reveal.handler(({ context, input, errors }) => {
    const { record, writer, changes, now } = context;
    // An office's letter about a sensitive case as well shows what it says of that one, too: the look is recorded in both.
    const others = new Set(sensitiveBeside(record, input.id).posts.map(({ sensitiveCase }) => sensitiveCase));
    const shown = writer.transaction(() =>
      [input.id, ...others].map((id) => act(writer, { id, action: { type: "reveal" }, ...commandRulesOf(context) }).outcome),
    );
    if (shown.some((outcome) => outcome !== "done")) throw errors.NOT_FOUND();
    changes.announce("record");
    const found = readCase(record, input.id, { registry: context.registry(), now: now() });
    if (found === null) throw errors.NOT_FOUND();
    return told(context, allWithoutInvisible(hideLettersBesideSensitive(found)));
  }),
};

/** A case with what the register and the other cases say of it. */
function told(context: HandlerContext, history: CaseHistory): CaseHistory {
  const signs = floodSignsOf(context.record, history.grievance.id, context.settings.floods());
  const statutory = statutoryOf(history.grievance, context.offices.services().services, context.policy().calendar) ?? null;
  const known = { ...withAboutCases(context, withRepresentative(context, withLookAlikes(context, history))), statutory };
  return signs === null ? known : { ...known, signs };
}
