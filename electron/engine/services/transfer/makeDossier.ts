import { existsSync } from "node:fs";
import { mkdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { DossierLabel } from "#domain/transfer/label.ts";
import type { GrievanceId, PersonId } from "#domain/ids.ts";
import { typedDossierCode } from "#domain/transfer/dossierCode.ts";
import type { Reader } from "#db/connection.ts";
import type { RoomPictures } from "#domain/wall/roomPictures.ts";
import { wallSettingsOf } from "../../core/settings/firstSettings.ts";
import { filesWithin } from "#db/excerpt/filesWithin.ts";
import { makeExcerpt } from "#db/excerpt/makeExcerpt.ts";
import { keyFileOf } from "#db/keys/keyFile.ts";
import { openReader } from "#db/opening/open.ts";
import { keepPassphrase, SCRYPT_PARAMETERS } from "../people/passphrases.ts";
import type { ScryptParameters } from "../people/passphrases.ts";
import { WALL } from "../../core/settings/firstSettings.ts";
import { STANDARD_WALL_SETTINGS } from "#domain/wall/standardSettings.ts";
import { CARRIED_RANKING } from "../review/dossier.ts";
import { ranking } from "../scenes/ranking.ts";
import type { TransferEntry } from "./archive.ts";
import { DOSSIER_KEY } from "./dossierKey.ts";
import { writeTransferFile } from "./transferFile.ts";
import { turnOfTheLoop } from "../../core/time/turnOfTheLoop.ts";

export interface MakingDossier {
  /** The record of the cases, and the one of settings, offices and people, which is another in a rehearsal. */
  readonly databaseFile: string;
  readonly roomFile: string;
  /** Where it is to lie. */
  readonly target: string;
  /** A folder that is made for the unsealed parts and removed. */
  readonly temporaryFolder: string;
  readonly passphrase: string;
  readonly label: Omit<DossierLabel, "cases" | "pictures">;
  readonly grievances: readonly GrievanceId[];
  /** What its acts are signed with; null in one that is only read. */
  readonly privateKey: string | null;
  /** Who may sign in to it, each with a code of their own for it: what their own passphrases are checked against stays in the room. */
  readonly people: readonly { readonly id: PersonId; readonly code: string }[];
  /** Where the engine keeps pictures; null where none go with it. */
  readonly pictures: string | null;
  /** Where it keeps papers. */
  readonly papers: string;
  /** Milliseconds UTC. */
  readonly now: number;
  /** Of scrypt, as a power of two, where not the format's own: for tests that seal many. */
  readonly workFactor?: number;
  /** Of the codes, where not the program's own: for tests. */
  readonly scrypt?: ScryptParameters;
}

export type MakingProgress = { readonly is: "underway"; readonly step: "copying" | "sealing"; readonly share: number };
export interface Made {
  readonly is: "written";
  readonly bytes: number;
  readonly cases: number;
}

/** What a dossier takes with it of the room's settings as they are: time limits, the letterhead, when a window locks. */
const SETTINGS = ["sla", "letterhead", "lockAfterMinutes"];
/** Beside the record in a sealed file. */
export const RECORD_NAME = "record.db";
export const RECORD_KEYS_NAME = keyFileOf(RECORD_NAME);
export const PICTURES = "pictures";
export const PAPERS = "papers";

/** Copies a part of the record and seals it. What is unsealed on the way is removed, however it ends; a target that is there is replaced when all is done. */
export async function makeDossier(making: MakingDossier, tell: (told: MakingProgress) => void): Promise<Made> {
  const { databaseFile, roomFile, target, temporaryFolder, passphrase, workFactor } = making;
  const source = openReader(databaseFile);
  const room = roomFile === databaseFile ? source : openReader(roomFile);
  try {
    await mkdir(temporaryFolder, { recursive: true, mode: 0o700 });
    const { label, entries } = await copyParts(making, source, room, (share) => tell({ is: "underway", step: "copying", share }));
    const sizes = await Promise.all(entries.map(({ file }) => stat(file)));
    const total = Math.max(
      1,
      sizes.reduce((sum, { size }) => sum + size, 0),
    );
    await writeTransferFile(target, { kind: "dossier", ...label }, entries, {
      passphrase,
      ...(workFactor !== undefined && { workFactor }),
      onProgress: (bytes) => tell({ is: "underway", step: "sealing", share: Math.min(1, bytes / total) }),
    });
    return { is: "written", bytes: (await stat(target)).size, cases: label.cases };
  } finally {
    source.close();
    if (room !== source) room.close();
    await rm(temporaryFolder, { recursive: true, force: true });
  }
}

async function copyParts(
  making: MakingDossier,
  source: Reader,
  room: Reader,
  onShare: (share: number) => void,
): Promise<{ readonly label: DossierLabel; readonly entries: readonly TransferEntry[] }> {
  const { temporaryFolder, grievances, privateKey, now, scrypt = SCRYPT_PARAMETERS } = making;
  const people = await Promise.all(
    making.people.map(async ({ id, code }) => ({ id, passphrase: await keepPassphrase(typedDossierCode(code), scrypt) })),
  );
  const file = join(temporaryFolder, RECORD_NAME);
  const made: { label: DossierLabel | null; files: readonly TransferEntry[] } = { label: null, files: [] };
  const plan = {
    grievances,
    room,
    settings: SETTINGS,
    people,
    pictures: picturesOf(making, room),
    told: {
      // What was said of one wall says nothing of the rooms that open it.
      [WALL]: { ...STANDARD_WALL_SETTINGS, targets: wallSettingsOf(room).targets, pictures: { all: picturesOf(making, room), byWall: {} } },
      [CARRIED_RANKING]: { readAt: now, ranking: ranking(source, now) },
      ...(privateKey !== null && { [DOSSIER_KEY]: privateKey }),
    },
    now,
    label: (excerpt: Reader) => {
      made.files = filesThere(excerpt, making, picturesOf(making, room));
      const pictures = new Set(made.files.flatMap(({ name }) => (name.startsWith(PICTURES) ? [name.split(".", 1)[0]] : []))).size;
      made.label = { ...making.label, cases: grievances.length, pictures };
      return made.label;
    },
  };
  for (const { done, total } of makeExcerpt(source, file, plan)) {
    onShare(total === 0 ? 1 : done / total);
    // Anyone who gives it up is heard in between.
    await turnOfTheLoop();
  }
  if (made.label === null) throw new Error("The excerpt was not labelled");
  return { label: made.label, entries: [{ name: RECORD_NAME, file }, { name: RECORD_KEYS_NAME, file: keyFileOf(file) }, ...made.files] };
}

/** What its rooms may show goes along: none where the room shows none, and one that nobody saw only where the room shows those as well. */
function picturesOf({ pictures }: Pick<MakingDossier, "pictures">, room: Reader): RoomPictures {
  return pictures === null ? "none" : wallSettingsOf(room).pictures.all;
}

/** Pictures and papers that lie on this machine; one that was let go is left out. */
function filesThere(
  excerpt: Reader,
  { pictures, papers }: Pick<MakingDossier, "pictures" | "papers">,
  asked: RoomPictures,
): readonly TransferEntry[] {
  const within = filesWithin(excerpt, asked);
  const from = (folder: string | null, into: string, names: readonly string[]) =>
    folder === null ? [] : names.map((name) => ({ name: `${into}/${name}`, file: join(folder, name.slice(0, 2), name) }));
  // Pictures that came with a report lie among the papers, and older ones of posts as well.
  return [...from(pictures, PICTURES, within.pictures), ...from(papers, PAPERS, within.papers)].filter(({ file }) => existsSync(file));
}
