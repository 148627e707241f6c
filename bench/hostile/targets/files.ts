import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { NotAnExport } from "#engine/services/imports/files/notAnExport.ts";
import { fileRows } from "#engine/services/imports/files/fileRows.ts";
import { mappingOf, headingIndex } from "#domain/imports/mapping.ts";
import { standardRegistry } from "#domain/registry/registry.ts";
import { readReports } from "#engine/services/actionReports/reportTable.ts";
import { readArchive, writeArchive } from "#engine/services/backup/archive.ts";
import { BackupError } from "#engine/services/backup/backupError.ts";
import { labelOf } from "#engine/services/backup/backupFolder.ts";
import { districtFinder, NotAVillageDirectory, parseVillageDirectory } from "#engine/services/places/villageDirectory.ts";
import { planOffices } from "#engine/services/registry/planOffices.ts";
import { planRepresentatives } from "#engine/services/registry/planRepresentatives.ts";
import { officeTable } from "#engine/services/registry/officeTable.ts";
import { NotATable, readTable } from "#engine/services/tables/readTable.ts";
import { writeTable } from "#engine/services/tables/writeTable.ts";
import { inspectTransferFile, writeTransferFile } from "#engine/services/transfer/transferFile.ts";
import { TransferError } from "#engine/services/transfer/transferError.ts";
import { NoBoundaries } from "#engine/services/walls/boundaries/boundaryFile.ts";
import { shapesOf } from "#engine/services/walls/boundaries/shapesOf.ts";
import { cmWindowCsv, cmWindowWorkbook, harSamayCsv } from "#fakes/portals/exports.ts";
import { portalCases } from "#fakes/portals/portalCases.ts";
import { testDataFolder } from "#fakes/x/testData.ts";
import { mutatedText } from "../inputs/hostileText.ts";
import { mutatedBytes } from "../inputs/mutatedBytes.ts";
import { mutatedJson } from "../inputs/mutatedJson.ts";
import type { Random } from "../inputs/random.ts";
import { faultOf, target, THREAD_LIMIT_MS } from "../target.ts";
import type { Target } from "../target.ts";

const NOW = 1_795_600_000_000;
const PASSPHRASE = "नौवीं मंज़िल की चाय";

/** Files that a person chooses or that lie in a folder of backups; the program reads them on threads with a deadline. */
export async function fileTargets(folder: string): Promise<readonly Target[]> {
  const cases = portalCases({ count: 12, seed: 7, prefix: "CMOFF" });
  const registry = standardRegistry();
  const offices = officeTable({ ...registry, offices: registry.offices.slice(0, 30) }, true);
  const exports = [await cmWindowWorkbook(cases), cmWindowCsv(cases), harSamayCsv(cases)];
  const reports = Buffer.from("Ticket,Outcome,Action taken\n261124-ABC234,solved,Done\n");
  const tables = [
    Buffer.from((await writeTable(offices, "csv")).bytes, "base64"),
    Buffer.from((await writeTable(offices, "xlsx")).bytes, "base64"),
    Buffer.from("Name,Role,District\nAsha Devi,mla,Karnal\n"),
    reports,
  ];
  const chosen = join(folder, "chosen");
  const usual = { limitMs: THREAD_LIMIT_MS };
  return [
    target({
      ...usual,
      name: "tables of offices and reports",
      weight: 8,
      make: (random) => mutatedBytes(random.pick(tables), tables, random),
      async run(bytes) {
        const table = await readTable(bytes);
        return [
          attempt(() => planOffices(table, registry, districtFinder(), NOW)),
          attempt(() => planRepresentatives(table, [], districtFinder())),
          attempt(() => readReports(table)),
        ];
      },
      isDeclared: faultOf(NotATable),
    }),
    target({
      ...usual,
      name: "exports of portals",
      weight: 2,
      make: (random) => mutatedBytes(random.pick(exports), exports, random),
      async run(bytes) {
        writeFileSync(chosen, bytes);
        const rows: (readonly string[])[] = [];
        for await (const { cells } of (await fileRows(chosen)).rows) rows.push(cells);
        return mappingOf(rows[Math.max(0, headingIndex(rows))] ?? []);
      },
      isDeclared: faultOf(NotAnExport),
    }),
    target({
      ...usual,
      name: "lists of villages",
      weight: 3,
      make: textOf(VILLAGES),
      run: async (text) => parseVillageDirectory(text),
      isDeclared: faultOf(NotAVillageDirectory),
    }),
    target({
      ...usual,
      name: "files of boundaries",
      weight: 5,
      make: jsonOf(BOUNDARIES),
      run: (text) => shapesOf(text),
      isDeclared: faultOf(NoBoundaries),
    }),
    await backups(folder),
    await dossiers(folder),
  ];

  function attempt(work: () => unknown): unknown {
    try {
      return work();
    } catch (error) {
      if (error instanceof NotATable) return error.fault;
      throw error;
    }
  }
}

async function backups(folder: string): Promise<Target> {
  const { generateX25519Identity, identityToRecipient } = await import("age-encryption");
  const identity = await generateX25519Identity();
  const whole = join(folder, "whole.age");
  await writeArchive(whole, { runs: [{ offset: 0, bytes: Buffer.alloc(20_000, 7) }], files: [], root: () => "0".repeat(64) }, [
    await identityToRecipient(identity),
  ]);
  const seed = readFileSync(whole);
  const name = "ismgt-00c0ffee00c0ffee-20261128T100000000Z";
  const hash = "0".repeat(64);
  const label = {
    format: 1,
    name,
    kind: "whole",
    after: null,
    madeAt: NOW,
    bytes: seed.length,
    sha256: hash,
    recordBytes: 20_000,
    root: hash,
    holds: { posts: 1, cases: 2, events: 3 },
    schema: "0001_triggers",
    check: { by: "opened", ms: 4 },
  };
  return target<{ readonly bytes: Uint8Array; readonly label: string }>({
    name: "backups and their labels",
    weight: 2,
    limitMs: THREAD_LIMIT_MS,
    make: (random) => ({ bytes: mutatedBytes(seed, [seed], random), label: jsonOf([label])(random) }),
    async run({ bytes, label: text }) {
      writeFileSync(join(folder, `${name}.age`), bytes);
      writeFileSync(join(folder, `${name}.json`), text);
      const taker = { run: async () => undefined, file: async (_folder: string, _name: string, entry: Readable) => void entry.resume() };
      const read = await readArchive(
        join(folder, `${name}.age`),
        identity,
        taker as unknown as Parameters<typeof readArchive>[2],
        () => undefined,
      ).catch((error: unknown) => {
        if (!(error instanceof BackupError)) throw error;
        return error.fault;
      });
      return [read, labelOf(folder, name)];
    },
    isDeclared: faultOf(BackupError),
  });
}

async function dossiers(folder: string): Promise<Target> {
  const file = join(folder, "seed.ismgt");
  const record = join(folder, "dossier.db");
  writeFileSync(record, Buffer.alloc(9_000, 3));
  const label = {
    kind: "dossier",
    title: "Karnal",
    madeAt: NOW,
    madeBy: "Asha",
    seat: "00c0ffee00c0ffee",
    id: "0199c0de-0000-7000-8000-000000000001",
    mode: "editable",
    scope: { of: "districts", districts: ["Karnal"] },
    cases: 1,
    pictures: 0,
    people: ["Asha"],
    rehearsal: false,
  };
  await writeTransferFile(file, label as unknown as Parameters<typeof writeTransferFile>[1], [{ name: "record.db", file: record }], {
    passphrase: PASSPHRASE,
    workFactor: 2,
  });
  const seed = readFileSync(file);
  const opened = join(folder, "opened.ismgt");
  return target({
    name: "dossiers",
    weight: 2,
    limitMs: THREAD_LIMIT_MS,
    make: (random) => mutatedBytes(seed, [seed], random),
    async run(bytes) {
      writeFileSync(opened, bytes);
      return inspectTransferFile(opened, { passphrase: PASSPHRASE, mostBytes: 1e8 });
    },
    isDeclared: faultOf(TransferError),
  });
}

/** A folder that the files of one process lie in; it is emptied first. */
export function emptyFolder(folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

const VILLAGES: readonly string[] = [
  'village,district,block,tehsil,lat,lon\nRatia,Fatehabad,Ratia,Ratia,29.6,75.5\n"Nand,gaon",Bhiwani,,,28.9,76.1\n',
  "ग्राम,जिला,खंड\nनंदगांव,भिवानी,भिवानी\n",
  beginningOf("data/villages_haryana.csv"),
];
const SQUARE = [
  [
    [76, 29],
    [77, 29],
    [77, 30],
    [76, 30],
    [76, 29],
  ],
];
const BOUNDARIES: readonly unknown[] = [
  {
    type: "FeatureCollection",
    features: [
      { type: "Feature", properties: { district: "Karnal", dt_code: "069" }, geometry: { type: "Polygon", coordinates: SQUARE } },
      { type: "Feature", properties: { NAME: "Panipat" }, geometry: { type: "MultiPolygon", coordinates: [SQUARE] } },
    ],
  },
  {
    type: "Topology",
    transform: { scale: [0.01, 0.01], translate: [76, 29] },
    arcs: [
      [
        [0, 0],
        [100, 0],
        [0, 100],
        [-100, 0],
        [0, -100],
      ],
    ],
    objects: { d: { type: "GeometryCollection", geometries: [{ type: "Polygon", properties: { district: "Karnal" }, arcs: [[0]] }] } },
  },
  ...topology(),
];

function beginningOf(name: string): string {
  const file = join(testDataFolder() ?? "", name);
  return testDataFolder() !== undefined && existsSync(file)
    ? readFileSync(file, "utf8").slice(0, 6_000)
    : "name,district\nRatia,Fatehabad\n";
}

function topology(): readonly unknown[] {
  const file = join(testDataFolder() ?? "", "data", "haryana-districts.topo.json");
  return testDataFolder() !== undefined && existsSync(file) ? [JSON.parse(readFileSync(file, "utf8"))] : [];
}

function textOf(seeds: readonly string[]): (random: Random) => string {
  return (random) => mutatedText(random.pick(seeds), seeds, random);
}

function jsonOf(seeds: readonly unknown[]): (random: Random) => string {
  const texts = seeds.map((seed) => JSON.stringify(seed));
  return (random) => {
    const at = random.int(seeds.length);
    return random.chance(0.3) ? mutatedText(texts[at] ?? "", texts, random) : (JSON.stringify(mutatedJson(seeds[at], random)) ?? "");
  };
}
