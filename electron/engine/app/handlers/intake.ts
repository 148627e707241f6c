import { authorOfNumber, nationalNumber } from "#domain/post/typedIn.ts";
import { isInForce } from "#domain/registry/office.ts";
import { hindiOfPlace } from "#db/places/placeNames.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { casesOfAuthor } from "#db/queries/otherCases.ts";
import { searchPosts } from "#db/search/searchPosts.ts";
import { pick } from "../../core/pick.ts";
import { typeIn } from "../../services/intake/typeIn.ts";
import { needs } from "./guards.ts";
import { searcherFor } from "./searching.ts";

const MOST_EARLIER = 10;

export const intakeHandlers = {
  foresee: needs("triage").intake.foresee.handler(async ({ context, input: { text, address } }) => {
    await context.understanding.ready();
    const proposal = context.understanding.understand({ text: `${text}\n${address}`, placeName: null, authorLocation: null });
    const { departments, district, place, urgency } = proposal;
    return { department: departments[0]?.code ?? null, district, place, placeHi: hindiOfPlace(context.record, place, district), urgency };
  }),

  earlier: needs("triage").intake.earlier.handler(({ context, input: { phone } }) => {
    const { record } = context;
    const author = authorOfNumber(phone);
    const number = nationalNumber(phone);
    const searcher = number === null ? null : searcherFor(context, number);
    if (author === null || number === null || searcher === null) return [];
    const named = searchPosts(record, { text: number, limit: MOST_EARLIER, searcher }).posts.flatMap(({ grievanceId, text, sensitive }) => {
      const grievance = grievanceId === null ? null : readGrievance(record, grievanceId);
      return grievance === null ? [] : { ...pick(grievance, "id", "ticket", "state", "openedAt"), text, sensitive };
    });
    const own = casesOfAuthor(record, "desk", author, MOST_EARLIER).map((each) =>
      pick(each, "id", "ticket", "state", "openedAt", "text", "sensitive"),
    );
    const byId = new Map([...named, ...own].map((each) => [each.id, each]));
    return [...byId.values()]
      .toSorted((one, other) => other.openedAt - one.openedAt)
      .slice(0, MOST_EARLIER)
      .map((each) => ({ ...each, text: each.text.told() }));
  }),

  representatives: needs("triage").intake.representatives.handler(({ context }) =>
    context.offices
      .representatives()
      .filter((each) => isInForce(each, context.now()))
      .map((each) => pick(each, "id", "name", "role", "constituency", "portfolio")),
  ),

  record: needs("triage").intake.record.handler(async ({ context, input }) => {
    const { writer, rules, understanding, changes, actor } = context;
    await understanding.ready();
    const opened = typeIn(writer, { ...input, actor, ruleScores: understanding.ruleScores, model: understanding.model }, rules);
    understanding.catchUp();
    changes.announce("record");
    return opened;
  }),
};
