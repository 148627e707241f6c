import type { implement } from "@orpc/server";
import type { Contract } from "#contract/contract.ts";
import { departmentOf } from "#domain/department/departments.ts";
import type { LetterKind } from "#domain/grievance/letter.ts";
import { composeLetter, nextKindOf, usualAnswerBy } from "#domain/letter/compose.ts";
import { officeLabel } from "#domain/registry/officeLabel.ts";
import { officeIdOfMark } from "#domain/registry/registry.ts";
import { renderReply } from "#domain/reply/renderReply.ts";
import { DEFAULT_TEMPLATES } from "#domain/reply/templates.ts";
import { actOn, type PreviewCase } from "./previewCases.ts";

interface PreviewDraftsOptions {
  readonly cases: readonly PreviewCase[];
  readonly change: () => void;
}

/** What a desk writes and issues: letters by the program's own words, replies to all of a trouble, files that are kept. */
export function previewDrafts(os: ReturnType<typeof implement<Contract>>, { cases, change }: PreviewDraftsOptions) {
  const found = (id: string) => cases.find((each) => each.id === id);
  const letters = {
    draft: os.letters.draft.handler(({ input, errors }) => {
      const of = found(input.id);
      if (!of) throw errors.NOT_FOUND();
      const { markedTo, letters: earlier } = of.grievance;
      if (markedTo === null) throw errors.NOT_MARKED();
      const to = input.to ?? officeIdOfMark(markedTo);
      const kind =
        input.kind ??
        nextKindOf(
          earlier.map((each) => each.kind),
          false,
        );
      const answerBy = usualAnswerBy(kind, Date.now());
      return { kind, to, toLabel: { ...officeLabel(to) }, officer: null, ...wordsOf(of, kind, answerBy), answerBy };
    }),
    issue: os.letters.issue.handler(({ input, errors }) => {
      const of = found(input.id);
      if (!of) throw errors.NOT_FOUND();
      const { id: _, ...letter } = input;
      const letterId = crypto.randomUUID();
      const number = `CMO/ISMGT/2026/3F-${String(100 + of.grievance.letters.length).padStart(6, "0")}`;
      actOn(of, { type: "issue-letter", letterId, number, officer: null, ...letter }, "desk");
      change();
      return { letterId, number };
    }),
  };
  const outbox = {
    answerTrouble: os.outbox.answerTrouble.handler(({ input, errors }) => {
      const of = found(input.id);
      if (!of) throw errors.NOT_FOUND();
      const replyId = crypto.randomUUID();
      const language = input.language ?? "hi";
      const { ticket, firstPost } = of.grievance;
      const { text } = renderReply(DEFAULT_TEMPLATES[input.purpose][language], { ticket, offices: [], due: null }, language);
      actOn(
        of,
        { type: "prepare-reply", replyId, purpose: input.purpose, language, text, to: firstPost, approved: input.approved },
        "desk",
      );
      change();
      return { replyId, prepared: [of.id], passedOver: [] };
    }),
  };
  const reach = os.outbox.reach.handler(({ input }) => ({
    reached: [input.id],
    passedOver: cases
      .filter(({ id }) => id !== input.id)
      .slice(0, 5)
      .map(({ id, grievance }, index) => ({
        id,
        ticket: grievance.ticket,
        why: index < 4 ? ("told-already" as const) : ("other-channel" as const),
      })),
  }));
  const files = {
    keep: os.files.keep.handler(({ input }) => ({
      hash: "b".repeat(64),
      name: input.name,
      mediaType: "image/jpeg" as const,
      bytes: Math.floor((input.content.length * 3) / 4),
    })),
    fetchPictures: os.files.fetchPictures.handler(() => ({ fetched: 0, failed: 1 })),
    pictureRoom: os.files.pictureRoom.handler(() => ({ bytes: 812_000_000, pictures: 2_911, capBytes: 5 * 1024 ** 3 })),
    putPictureCap: os.files.putPictureCap.handler(({ input }) => ({ bytes: 812_000_000, pictures: 2_911, ...input })),
  };
  return { letters, outbox: { ...outbox, reach }, files };
}

function wordsOf({ complaint, grievance: { ticket, openedAt, dueAt, department } }: PreviewCase, kind: LetterKind, answerBy: number) {
  const { place } = complaint;
  return composeLetter(kind, {
    ticket,
    openedAt,
    writtenAt: Date.now(),
    matter: complaint.text,
    department: departmentOf(department ?? "CMO").name,
    place: place === null ? null : { en: place, hi: place },
    markedAt: openedAt,
    dueAt,
    reminders: 1,
    earlier: [],
    returned: null,
    answerBy,
  });
}
