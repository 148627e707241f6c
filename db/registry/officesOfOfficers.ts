import type { OfficeId } from "#domain/ids.ts";
import { normaliseText } from "#domain/text/normalise.ts";
import { romanise } from "#domain/text/romanise.ts";
import { askRow } from "../ask.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";

/** Who holds or held an office, by names and designations. */
export interface OfficerNames {
  /** The offices of those in whose names all the typed words stand, the last perhaps unfinished. In any script. */
  officesOf(typed: string): readonly OfficeId[];
}

/** More offices than this are of no one in particular. */
const MOST_OFFICES = 200;
const LETTERS_OF_A_BEGINNING = 3;

/** Read again once somebody changes an officer or a posting. */
export function officerNames(reader: Reader): OfficerNames {
  const kept = keptNames(reader);
  const state = JSON.stringify(stateOfOfficers(reader));
  if (kept.names === null || kept.state !== state) Object.assign(kept, { state, names: readNames(reader) });
  return kept.names ?? readNames(reader);
}

const stateOfOfficers = askRow<[], object>(
  `SELECT (SELECT count(*) FROM officer) AS officers, (SELECT max(changed_at) FROM officer) AS officerAt,
    (SELECT count(*) FROM posting) AS postings, (SELECT max(changed_at) FROM posting) AS postingAt,
    (SELECT count(*) FROM absent_item) AS absent, (SELECT max(changed_at) FROM absent_item) AS absentAt`,
);
const keptNames = perConnection((): { state: string; names: OfficerNames | null } => ({ state: "", names: null }));

function readNames(reader: Reader): OfficerNames {
  const held = statements(reader)
    .held.all()
    .map(({ name, designation, officeId }) => ({ officeId, named: wordsOf(`${name} ${designation ?? ""}`) }));
  return {
    officesOf(typed) {
      const words = wordsOf(typed);
      const last = words.at(-1);
      if (last === undefined || words.some((word) => /\d/u.test(word))) return [];
      const offices = new Set<OfficeId>();
      for (const { named, officeId } of held) {
        const fits = words.every((word, index) =>
          named.some(
            (each) => each === word || (index === words.length - 1 && word.length >= LETTERS_OF_A_BEGINNING && each.startsWith(word)),
          ),
        );
        if (fits) offices.add(officeId);
      }
      return offices.size > MOST_OFFICES ? [] : [...offices];
    },
  };
}

function wordsOf(text: string): readonly string[] {
  return normaliseText(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map((word) => romanise(word))
    .filter((word) => word !== "");
}

const statements = perConnection(({ sqlite }) => ({
  held: sqlite.prepare<[], { readonly name: string; readonly designation: string | null; readonly officeId: OfficeId }>(
    "SELECT DISTINCT o.name, o.designation, p.office_id AS officeId FROM posting p JOIN officer o ON o.id = p.officer_id",
  ),
}));
