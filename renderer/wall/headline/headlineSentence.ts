import type { WallNow } from "#contract/wall.ts";
import { FEWEST_COMPARED, GOOD_SCORE, type mostOpened } from "#domain/wall/headline.ts";
import type { PinnableScene } from "#domain/wall/scenes.ts";
import type { Words } from "../../i18n/useWords.ts";
import { type Clear, sinceWhen, unknownInBrief } from "../parts/known.ts";
import { officesInBrief } from "../parts/titleAlone.ts";
import { surgeSentence } from "../../ui/words/surgeSentence.ts";

type Told = Pick<WallNow, "headlines" | "officers" | "points" | "trend" | "shift" | "solved">;

/**
 * One sentence for each scene, in short clauses of which each stands by itself; empty where its part of the answer is not here yet, or has nothing to compare.
 * Where not all is known, the second says so: it comes before what else there is to tell. Since when a record of a first day is comes before the first, in its clause: no width cuts it off, and it stands where there is nothing else.
 */
export function headlineSentence(scene: PinnableScene, now: Told, words: Words, known: Clear = { is: "all" }): readonly string[] {
  const sentences: Readonly<Record<PinnableScene, () => readonly string[]>> = {
    now: () => ofToday(now.headlines.now, words),
    heat: () => ofPressure(now.headlines.heat, words),
    points: () => ofPoints(now, words),
    overdue: () => ofOverdue(now, words),
    ranking: () => ofRanking(now.headlines.ranking, words),
    officers: () => ofOfficers(now, words),
    trend: () => ofTrend(now, words),
    shift: () => ofShift(now, words, known),
    "good-news": () => ofSolved(now, words),
  };
  const [first, ...others] = sentences[scene]();
  if (known.is === "first-day" || known.is === "no-case") {
    const since = sinceWhen(known, words) ?? "";
    return first === undefined ? [since] : [`${since}: ${first}`, ...others];
  }
  if (first === undefined) return [];
  return known.is === "all" ? [first, ...others] : [first, unknownInBrief(known, words), ...others];
}

function ofToday({ opened, usual, as, most }: WallNow["headlines"]["now"], words: Words): readonly string[] {
  const { say } = words;
  const today =
    as === null || usual === null
      ? [say("headline.now.today", { opened }), say("headline.now.unknown")]
      : [say(`headline.now.${as}`, { opened, usual })];
  return most === null ? today : [...today, mostFrom(most, words)];
}

/** `most from Jind and Rohtak: 24 each`. */
export function mostFrom({ districts, opened }: NonNullable<ReturnType<typeof mostOpened>>, words: Words): string {
  const named = together(districts.map(words.district), words);
  return words.say("headline.now.most", { district: named, many: districts.length, n: opened });
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
      ? say("headline.overdue.none")
      : say(office.isOneOfSeveral ? "headline.overdue.several" : "headline.overdue.office", {
          office: officesInBrief([office], words)[0] ?? "",
          n: office.overdue,
          all: reports,
        });
  const cell = toMark === 0 ? [] : [say("headline.overdue.toMark", { n: toMark })];
  return [offices, ...cell];
}

function ofRanking(ranking: WallNow["headlines"]["ranking"], words: Words): readonly string[] {
  if (ranking === null) return [];
  const { say, district } = words;
  const { first, last, mover } = ranking;
  const ends = say(first.score < GOOD_SCORE ? "headline.ranking.behind" : "headline.ranking", {
    first: together(first.names.map(district), words),
    firstScore: first.score,
    last: together(last.names.map(district), words),
    lastScore: last.score,
  });
  if (mover === null) return [ends];
  const moved = say(mover.places > 0 ? "headline.ranking.risen" : "headline.ranking.fallen", {
    district: district(mover.name),
    n: Math.abs(mover.places),
  });
  return [ends, moved];
}

function ofOfficers({ officers }: Told, words: Words): readonly string[] {
  if (officers == null || officers.offices[0]?.rank === officers.offices.at(-1)?.rank) return [];
  if (officers.total < FEWEST_COMPARED) return [words.say("headline.officers.of", { n: officers.total })];
  const names = officesInBrief(officers.offices, words);
  const [first, last] = [officers.offices[0], officers.offices.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [best, worst] = [Math.round(first.score), Math.round(last.score)];
  return [
    words.say(best < GOOD_SCORE ? "headline.officers.behind" : "headline.officers.best", { best: names[0] ?? "", score: best }),
    words.say("headline.officers.worst", { worst: names.at(-1) ?? "", score: worst }),
    words.say("headline.officers.of", { n: officers.total }),
  ];
}

/** `Jind and Rohtak`. */
function together([one = "", other]: readonly string[], { say }: Words): string {
  return other === undefined ? one : say("headline.both", { one, other });
}

function ofTrend({ trend, headlines: { now: today } }: Told, words: Words): readonly string[] {
  if (trend === null) return [];
  const [surge] = trend.surges;
  // What rose in the morning and is over is still more than usual.
  if (surge === undefined && today.as === "more") return [...ofToday({ ...today, most: null }, words), words.say("headline.trend.noPlace")];
  if (surge === undefined) return [words.say(trend.hours.at(-1)?.usual == null ? "headline.trend.unknown" : "headline.trend.none")];
  const { what, often } = surgeSentence(surge, words);
  return [`${what}: ${often}`];
}

/** By a clock that is in doubt nothing falls due. */
function ofShift({ shift }: Told, { say, clock }: Words, known: Clear): readonly string[] {
  if (shift === null) return [];
  const { due, nextUntilAt } = shift;
  const { total, takenBack } = shift.emergencies;
  const emergencies = say(takenBack > 0 ? "headline.shift.takenBack" : "headline.shift.emergencies", { n: total, gone: takenBack });
  if (known.is === "clock") return [emergencies];
  return [emergencies, say("headline.shift.due", { n: due.reports, markings: due.markings, time: clock(nextUntilAt) })];
}

function ofSolved({ solved }: Told, { say }: Words): readonly string[] {
  if (solved === null) return [];
  const today = say("headline.good-news.solved", { n: solved.today });
  // That nobody was thanked in a week is not said by a record that has none.
  if (solved.praise === 0 && solved.praiseBefore === null) return [today];
  return [today, say("headline.good-news.thanks", { n: solved.praise })];
}
