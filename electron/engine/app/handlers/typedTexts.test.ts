import { createRouterClient } from "@orpc/server";
import { expect, test } from "vitest";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import type { OfficeId, ReviewId } from "#domain/ids.ts";
import { DEFAULT_LETTERHEAD } from "#domain/letter/letterhead.ts";
import { readReview } from "#db/projections/readReview.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { hostWithoutWindows } from "../../core/ports/host.ts";
import { systemRuntime } from "../../core/ports/runtime.ts";
import { memorySecrets } from "../../core/ports/secrets.ts";
import { minutesOf } from "../../services/review/minutes.ts";
import { printedDossier } from "../../services/transfer/dossierTable.ts";
import { type GivingDossier, giveDossier } from "../../services/transfer/giveDossier.ts";
import { startEngine } from "../start/engine.ts";
import { router } from "./router.ts";

/** In words, in broken groups, in Devanagari digits, an account, a house. */
const TOLD = "98123-45 678, नौ आठ एक दो तीन चार पाँच छह सात आठ, ९८१२३४५६७८, a/c no 31220100001234, H.No. 45/2 Sector 7";
const HIDDEN = /45 678|छह सात|६७८|3122010000|45\/2/u;
const DC_KARNAL = "REVENUE/district-head/Karnal" as OfficeId;
const GIVING: Omit<GivingDossier, "title" | "now"> = {
  mode: "read-only",
  scope: { of: "districts", districts: ["Karnal"] },
  closedSince: null,
  validMs: DAY_MS,
  reviewers: [],
  madeBy: "Asha",
  rehearsal: false,
  actor: "osd",
};

test("nothing that a person types shows a citizen's number or house on a wall, the officers' screen, in minutes, in a letter for absence or on a dossier", async () => {
  const temporary = temporaryFolder();
  const engine = startEngine({
    databaseFile: `${temporary.folder}/record.db`,
    rehearsal: null,
    source: null,
    secrets: memorySecrets({}),
    runtime: systemRuntime(),
    host: hostWithoutWindows,
  });
  try {
    const { context } = engine;
    const window = createRouterClient(router, { context });
    const both = { hi: TOLD, en: TOLD };
    await window.walls.notice({ notice: { title: both, text: both, countsDownTo: null, untilAt: null } });
    const { id } = await window.review.prepare({
      title: `November ${TOLD}`,
      plannedAt: Date.now(),
      scope: { of: "districts", districts: ["Karnal"] },
      chair: `Shri A. K. Singh, APSCM ${TOLD}`.slice(0, 200),
    });
    const act = (action: Parameters<typeof window.review.act>[0]["action"]) => window.review.act({ id, action });
    await act({ type: "begin" });
    const name = `Smt. Sunita Devi ${TOLD}`.slice(0, 120);
    await act({ type: "take-attendance", office: DC_KARNAL, attendance: "represented", name });
    const dueAt = Date.now() + DAY_MS;
    const promised = await act({ type: "promise", office: DC_KARNAL, stop: "Karnal", officer: name, cases: [], words: TOLD, dueAt });
    await act({ type: "settle", promiseId: promised.promises[0]?.id ?? "", result: "kept", words: TOLD });
    await act({ type: "remark", office: DC_KARNAL, grievanceId: null, words: TOLD });
    const onScreen = async (slide: "title" | "attendance" | "promises") => {
      await window.presenting.put({ screen: { reviewId: id, stop: "Karnal", slide, grievanceId: null } });
      const watched = await window.presenting.watch();
      return (await watched[Symbol.asyncIterator]().next()).value;
    };
    const review = readReview(context.record, id as ReviewId);
    if (review === null) throw new Error("The review is not there");
    const minutes = await minutesOf(context, review, DEFAULT_LETTERHEAD, Date.now());
    const shown = [
      await window.walls.order(),
      await onScreen("title"),
      await onScreen("attendance"),
      await onScreen("promises"),
      minutes,
      await printedDossier({ ...context, registry: context.registry }, review, DEFAULT_LETTERHEAD, Date.now()),
      await window.review.absenceLetter.draft({ id, office: DC_KARNAL }),
      (await giveDossier(context.writer, { ...GIVING, title: review.title, now: Date.now() })).label,
    ];
    for (const each of shown) expect(JSON.stringify(each)).not.toMatch(HIDDEN);
    // Who came and who presided are officials.
    expect(minutes).toMatchObject({ chair: expect.stringMatching(/^Shri A\. K\. Singh, APSCM 98/u) });
    expect(minutes?.stops[0]).toMatchObject({
      attendance: [{ name: expect.stringMatching(/^Smt\. Sunita Devi 98••/u) }, {}, {}],
      promises: [{ officer: expect.stringMatching(/^Smt\. Sunita Devi 98••/u) }],
    });
  } finally {
    await engine.stop();
    temporary.remove();
  }
});
