import type { WallNow } from "#contract/wall.ts";
import { GOOD_SCORE, type mostOpened, owedIn, rankHeadline, type RankHeadline } from "#domain/wall/headline.ts";
import type { PinnableScene } from "#domain/wall/scenes.ts";
import type { Words } from "../../i18n/useWords.ts";
import { afterSince, type Clear, sinceWhen, unknownInBrief } from "../parts/known.ts";
import { officesInBrief } from "../parts/titleAlone.ts";
import { surgeSentence } from "../../ui/words/surgeSentence.ts";
import { widthOf } from "../parts/widthOf.ts";

type Told = Pick<WallNow, "headlines" | "heat" | "officers" | "points" | "trend" | "shift" | "solved">;

/**
 * One sentence for each scene, in short clauses of which each stands by itself; empty where its part of the answer is not here yet, or has nothing to compare.
 * Where not all is known, the second says so: it comes before what else there is to tell. Since when a record of a first day is comes before the first, in its clause: no width cuts it off, and it stands where there is nothing else.
 */
export function headlineSentence(scene: PinnableScene, now: Told, words: Words, known: Clear = { is: "all" }): readonly string[] {
  // What is not known has to have room beside the first clause.
  const isCrowded = known.is !== "all";
  const sentences: Readonly<Record<PinnableScene, () => readonly string[]>> = {
    now: () => ofToday(now.headlines.now, words, isCrowded),
    heat: () => ofPressure(now.headlines.heat, words),
    points: () => ofPoints(now, words),
    overdue: () => ofOverdue(now, words),
    ranking: () => ofRanking(now.headlines.ranking, words, isCrowded),
    officers: () => ofOfficers(now, words, isCrowded),
    trend: () => ofTrend(now, words, isCrowded),
    shift: () => ofShift(now, known.is !== "clock", words),
    "good-news": () => ofSolved(now, words),
  };
  // What a record without a case would say of it is nothing.
  if (known.is === "no-case") return [words.say("clear.no-case")];
  const [first, ...others] = sentences[scene]();
  if (first === undefined) return known.is === "first-day" ? [sinceWhen(known, words)] : [];
  if (known.is === "first-day") return [afterSince(known, first, words), ...others];
  return known.is === "all" ? [first, ...others] : [first, unknownInBrief(known, words), ...others];
}

/** Where not all is known, nobody says that fewer came in: what is missing would make them fewer. */
function ofToday({ opened, usual, as, most }: WallNow["headlines"]["now"], words: Words, mayBeMore: boolean): readonly string[] {
  const { say } = words;
  const today =
    as === null || usual === null
      ? [say("headline.now.today", { opened }), say("headline.now.unknown")]
      : [say(mayBeMore && as === "fewer" ? "headline.now.today" : `headline.now.${as}`, { opened, usual })];
  return most === null ? today : [...today, ...mostFrom(most, words)];
}

/** `most from Nuh and Rohtak: 24 each`, `Jind: 24 from one person`. */
export function mostFrom({ districts, opened, oneVoice }: NonNullable<ReturnType<typeof mostOpened>>, words: Words): readonly string[] {
  const { say, district } = words;
  const named = together(districts.map(district), words);
  return [
    ...(districts.length === 0 ? [] : [say("headline.now.most", { district: named, many: districts.length, n: opened })]),
    ...(oneVoice === null ? [] : [say("headline.now.oneVoice", { district: district(oneVoice.district), n: oneVoice.cases })]),
  ];
}

function ofPressure(headline: WallNow["headlines"]["heat"], { say, share, district, departmentBrief }: Words): readonly string[] {
  switch (headline.is) {
    case "presses": {
      const { late, asked, askedTooLate, most } = headline;
      const presses = say("headline.heat.presses", {
        district: district(headline.district),
        rate: share(Math.round((100 * late) / asked) / 100),
        late,
        asked,
      });
      const cell = askedTooLate === 0 ? [] : [say("headline.heat.cell", { n: askedTooLate, late })];
      if (most === null) return [presses, ...cell];
      return [presses, say("headline.heat.most", { department: departmentBrief(most.department), n: most.late }), ...cell];
    }
    case "even":
      return [say("headline.heat.even", { late: headline.late, asked: headline.asked }), say("headline.heat.alike")];
    case "in-time":
      return [say("headline.heat.in-time", { asked: headline.asked })];
    case "nobody-asked":
      return [say("headline.heat.nobody-asked"), ...(headline.toMark === 0 ? [] : [say("headline.heat.toMark", { n: headline.toMark })])];
    default:
      return headline satisfies never;
  }
}

function ofPoints({ points }: Told, { say, place }: Words): readonly string[] {
  if (points === null || points.open === 0) return [];
  const [most, next] = points.clusters;
  const known = { located: points.located, open: points.open };
  if (most === undefined || most.open === next?.open) return [say("points.known", known)];
  const late = most.reportsOverdue + most.markingsOverdue;
  const districts = Math.max(1, most.exactPlaces.length);
  // Of those that are shown: where the others are is not known, so that nothing is said to have most of all.
  const around = { place: place(most.name) ?? "", districts, n: most.open, late };
  return [say("headline.points", around), say("headline.points.known", known)];
}

function ofOverdue({ headlines: { overdue } }: Told, words: Words): readonly string[] {
  if (overdue === null) return [];
  const { say } = words;
  const { office, reports, toMark } = overdue;
  const offices =
    office === null
      ? say(reports > 0 ? "headline.overdue.outside" : "headline.overdue.none", { n: reports })
      : say(office.isOneOfSeveral ? "headline.overdue.several" : "headline.overdue.office", {
          office: officesInBrief([office], words)[0] ?? "",
          n: office.overdue,
          all: reports,
        });
  const cell = toMark === 0 ? [] : [say("headline.overdue.toMark", { n: toMark })];
  return [offices, ...cell];
}

function ofRanking(ranking: WallNow["headlines"]["ranking"], words: Words, isCrowded: boolean): readonly string[] {
  if (ranking === null) return [];
  const { say, district } = words;
  const { mover } = ranking;
  const ends = ofEnds(ranking, (names) => together(names.map(district), words), { words, isCrowded });
  if (mover === null) return ends;
  const moved = say(mover.places > 0 ? "headline.ranking.risen" : "headline.ranking.fallen", {
    district: district(mover.name),
    n: Math.abs(mover.places),
  });
  return [...ends, moved];
}

/** As {@link widthOf} has it: a clause that is longer has no room in the line, however narrow it is drawn. */
const LONGEST = 52.5;

/** Who is first and who is last. Of a first one of whose reports much is late that is said in one breath, so that nobody takes the place for praise. */
function ofEnds<Name extends string>(
  { first, last }: Pick<RankHeadline<Name>, "first" | "last">,
  named: (names: readonly Name[]) => string,
  { words: { say }, isCrowded }: { readonly words: Words; readonly isCrowded: boolean },
): readonly string[] {
  const worst = last === null ? [] : [say("headline.ranking.worst", { last: named(last.names), score: last.score })];
  if (first === null) return worst.map(capital);
  const { score, though } = first;
  const is = { first: named(first.names), score };
  if (though === null) return [say(score < GOOD_SCORE ? "headline.ranking.behind" : "headline.ranking.best", is), ...worst];
  const { reportsOverdue: late, asked, askedTooLate: n } = though;
  const whole = say("headline.ranking.leads", { ...is, late, asked, n });
  if (n === 0 || (!isCrowded && widthOf(whole) <= LONGEST)) return [whole, ...worst];
  return [say("headline.ranking.leads", { ...is, late, asked, n: 0 }), say("headline.heat.cell", { n, late }), ...worst];
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function ofOfficers({ officers, heat }: Told, words: Words, isCrowded: boolean): readonly string[] {
  if (officers === null) return [];
  const { total, offices } = officers;
  const ranking = rankHeadline(
    offices.map(({ office, ...placed }) => ({ name: office, ...placed })),
    owedIn(heat),
  );
  const ranked = words.say("headline.officers.of", { n: total });
  if (ranking === null) return total === 0 ? [] : [ranked];
  const named = officesInBrief(offices, words);
  const nameOf = (office: string) => named[offices.findIndex((each) => each.office === office)] ?? "";
  return [...ofEnds(ranking, (names) => together(names.map(nameOf), words), { words, isCrowded }), ranked];
}

/** `Jind and Rohtak`. */
function together([one = "", other]: readonly string[], { say }: Words): string {
  return other === undefined ? one : say("headline.both", { one, other });
}

function ofTrend({ trend, headlines: { now: today } }: Told, words: Words, mayBeMore: boolean): readonly string[] {
  if (trend === null) return [];
  const [surge] = trend.surges;
  // What rose in the morning and is over is still more than usual; and a day of fewer is told as one.
  if (surge === undefined && (today.as === "more" || today.as === "fewer")) {
    const told = ofToday({ ...today, most: null }, words, mayBeMore);
    return mayBeMore && today.as === "fewer" ? told : [...told, words.say("headline.trend.noPlace")];
  }
  if (surge === undefined) return [words.say(trend.hours.at(-1)?.usual == null ? "headline.trend.unknown" : "headline.trend.none")];
  const { what, often } = surgeSentence(surge, words);
  return [`${what}: ${often}`];
}

/** By a clock in doubt nothing is said to fall due. */
function ofShift({ shift }: Told, isTimeKnown: boolean, { say, clock }: Words): readonly string[] {
  if (shift === null) return [];
  const { due, nextUntilAt } = shift;
  const { total, takenBack } = shift.emergencies;
  const open = say(takenBack > 0 ? "headline.shift.takenBack" : "headline.shift.emergencies", { n: total, gone: takenBack });
  return isTimeKnown ? [open, say("headline.shift.due", { n: due.reports, markings: due.markings, time: clock(nextUntilAt) })] : [open];
}

function ofSolved({ solved }: Told, { say }: Words): readonly string[] {
  if (solved === null) return [];
  const today = say("headline.good-news.solved", { n: solved.today });
  // That nobody was thanked in a week is not said by a record that has none.
  if (solved.praise === 0 && solved.praiseBefore === null) return [today];
  return [today, say("headline.good-news.thanks", { n: solved.praise })];
}
