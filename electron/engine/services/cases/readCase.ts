import type { z } from "zod";
import type { EventOf } from "#domain/grievance/events.ts";
import type { TimelineEntry } from "#domain/grievance/fold.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { atrDoubtsOf } from "#domain/grievance/atrDoubts.ts";
import { readingsOf } from "#domain/grievance/scanReadings.ts";
import { hearers } from "#domain/registry/hearing.ts";
import type { Registry } from "#domain/registry/registry.ts";
import { maskKnown } from "#domain/text/mask.ts";
import { recordedProposalSchema } from "#contract/grievances.ts";
import type { Case, CaseHistory, RecordedProposal } from "#contract/grievances.ts";
import type { Reader } from "#db/connection.ts";
import { readHistory } from "#db/events/read.ts";
import { hindiOfPlace } from "#db/places/placeNames.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { knownPicture } from "#db/pictures/pictures.ts";
import { isReportCopied } from "#db/queries/copiedReport.ts";
import { casePosts } from "#db/queries/casePosts.ts";
import { sensitiveBeside } from "#db/queries/sensitiveBeside.ts";
import type { OtherCase } from "#db/queries/otherCases.ts";
import { casesOfSameCitizen, casesOfSameIncident, openCasesOfIncident } from "#db/queries/otherCases.ts";
import { pick } from "../../core/pick.ts";
import { nameOf } from "../../core/files/fileStore.ts";
import { coveringOf, officesOf } from "./officesOf.ts";
import { openCasesSeen } from "./openCasesSeen.ts";
import { phonesOfCase } from "./phonesOfCase.ts";

const MOST_POSTS = 1_000;

/** Above this many a person looks at the queue of the incident instead. */
const MOST_OTHERS = 50;

/** A case with nothing hidden: its posts, the proposal as it was recorded, who answers for it, and all that has happened; null where it is not open here. */
export function readCase(
  reader: Reader,
  id: GrievanceId,
  { registry, now }: { readonly registry: Registry; readonly now: number },
): CaseHistory | null {
  return reader.snapshot(() => {
    const grievance = readGrievance(reader, id);
    if (grievance === null) return null;
    const { timeline } = readHistory(reader, id);
    const opening = timeline.map(({ recorded }) => recorded.event).find((event) => event?.type === "grievance-opened");
    if (opening === undefined) return null;
    const posts = postsOf(reader, id, grievance.roomPictures, readingsOf(timeline.map(({ recorded }) => recorded)));
    const alikeOpen = openCasesOfIncident(reader, id);
    const beside = sensitiveBeside(reader, id);
    const isBeside = (post: (typeof posts)[number]) =>
      beside.posts.some(({ channel, externalId }) => channel === post.channel && externalId === post.externalId);
    return {
      case: caseOf(grievance),
      grievance,
      offices: officesOf(reader, grievance, registry, now),
      covering: coveringOf(reader, grievance, registry, now),
      hearers: grievance.against === null ? null : hearers(grievance, registry, now).map((office) => office.id),
      earlier: casesOfSameCitizen(reader, id, MOST_OTHERS).map((other) => maskOther(other)),
      alike: casesOfSameIncident(reader, id, MOST_OTHERS).map((other) => maskOther(other)),
      alikeOpen,
      openCases: openCasesSeen(reader, grievance, alikeOpen),
      atrDoubts: [...atrDoubtsOf(grievance, { copied: grievance.atr !== null && isReportCopied(reader, id, grievance.atr.text) })],
      posts: beside.posts.length === 0 ? posts : posts.map((post) => (isBeside(post) ? { ...post, besideSensitive: true as const } : post)),
      givesPhone: phonesOfCase({ posts }).length > 0,
      proposal: proposalOf(opening.payload.proposal),
      placesInHindi: placesInHindi(reader, grievance, timeline, posts),
      timeline: timeline.map(({ recorded, applied }) => {
        const { id, seat, actor, at, event } = recorded;
        return { id, seat, actor, at, event, applied };
      }),
      ...(beside.letters.length > 0 && { lettersBesideSensitive: [...new Set(beside.letters.map(({ letterId }) => letterId))] }),
    };
  });
}

/** The posts of a case, nothing hidden. */
export function postsOf(
  reader: Reader,
  id: GrievanceId,
  roomPictures: Grievance["roomPictures"] = [],
  readings: ReturnType<typeof readingsOf> = new Map(),
): CaseHistory["posts"] {
  return casePosts(reader, id, MOST_POSTS).map((post) => ({
    ...post,
    media: post.media.map(({ kind, url, previewUrl, description, file }) => {
      const address = kind === "photo" ? url : previewUrl;
      const name = file !== undefined ? nameOf(file) : address === null ? null : (knownPicture(reader, address)?.file ?? null);
      const said = roomPictures.find((each) => name !== null && (each.file === name || each.copy === name));
      return {
        kind,
        file: name,
        description: description ?? file?.name ?? null,
        room: said?.as ?? null,
        copy: said?.copy ?? null,
        reading: (name === null ? undefined : readings.get(name)) ?? null,
      };
    }),
  }));
}

/** Another case is told in a few words, which hide what they hide wherever they stand. */
function maskOther(other: OtherCase): CaseHistory["earlier"][number] {
  return { ...other, author: maskKnown(other.author), text: other.text.told() };
}

/** Of the case, of what was proposed and put right, and of the platforms' marks of places, which name several one after the other. */
function placesInHindi(
  reader: Reader,
  { place, district }: Grievance,
  timeline: readonly TimelineEntry[],
  posts: CaseHistory["posts"],
): Record<string, string> {
  const named = timeline.flatMap(({ recorded: { event } }) => {
    if (event?.type === "grievance-opened") return [event.payload.proposal.place];
    return event?.type === "proposal-revised" || event?.type === "proposal-corrected" ? [event.payload.place ?? null] : [];
  });
  const marks = posts.flatMap(({ placeName }) => placeName ?? []);
  const inHindi = (name: string) => hindiOfPlace(reader, name, district) ?? name;
  return Object.fromEntries([
    ...[place, ...named].flatMap((name) => (name === null ? [] : [[name, inHindi(name)]])),
    ...marks.map((mark) => [mark, mark.split(", ").map(inHindi).join(", ")]),
  ]) as Record<string, string>;
}

function caseOf(grievance: Grievance): Case {
  return {
    ...pick(grievance, "id", "ticket", "channel", "state", "openedAt", "kind", "department", "district", "place"),
    ...pick(grievance, "urgency", "routine", "speaker", "dueAt", "correctedAt", "version"),
  };
}

const { shape } = recordedProposalSchema;
const guess = shape.departments.element.shape;

/** Events are kept as they were written: what an older program did not say is empty. */
export function proposalOf(recorded: EventOf<"grievance-opened">["payload"]["proposal"]): RecordedProposal {
  const { language, kind, district, place, urgency, routine } = recorded;
  return {
    language,
    kind,
    departments: recorded.departments.map((each) => ({
      code: each.code,
      score: readAs(guess.score, each["score"], 0),
      evidence: readAs(guess.evidence, each["evidence"], []),
      similarPosts: readAs(guess.similarPosts, each["similarPosts"], 0),
      office: readAs(guess.office, each["office"], null),
    })),
    category: readAs(shape.category, recorded["category"], null),
    district,
    place,
    office: readAs(shape.office, recorded["office"], null),
    urgency,
    urgencyEvidence: readAs(shape.urgencyEvidence, recorded["urgencyEvidence"], []),
    routine,
    speaker: readAs(shape.speaker, recorded["speaker"], "citizen"),
    missing: readAs(shape.missing, recorded["missing"], []),
    certainty: readAs(shape.certainty, recorded["certainty"], null),
  };
}

function readAs<Schema extends z.ZodType>(schema: Schema, value: unknown, otherwise: z.output<Schema>): z.output<Schema> {
  const read = schema.safeParse(value);
  return read.success ? read.data : otherwise;
}
