import type { implement } from "@orpc/server";
import type { Contract } from "#contract/contract.ts";
import type { Holding, ImportCounts, OfficeAnswer, RejectedRow, RepresentativeAnswer } from "#contract/registry.ts";
import type { OfficeId, OfficerId, PostingId } from "#domain/ids.ts";
import { gapsAt } from "#domain/registry/gaps.ts";
import type { Office } from "#domain/registry/office.ts";
import { labelOf } from "#domain/registry/officeLabel.ts";
import type { Officer, Posting } from "#domain/registry/posting.ts";
import { createRegistry } from "#domain/registry/registry.ts";

const READING_MS = 900;
const from = Date.UTC(2026, 3, 1) - 19_800_000;

const officer = (number: number, name: string, more: Partial<Officer> = {}): Officer => ({
  id: `0192f5b4-0010-7000-8000-00000000000${number}` as OfficerId,
  name,
  designation: null,
  phone: `981234567${number}`,
  email: `officer${number}@example.gov.in`,
  xHandle: null,
  facebookId: null,
  ...more,
});
const posting = (number: number, officeId: string, fromAt = from, untilAt: number | null = null): Posting => ({
  id: `0192f5b4-0020-7000-8000-00000000000${number}` as PostingId,
  officeId: officeId as OfficeId,
  officerId: `0192f5b4-0010-7000-8000-00000000000${number}` as OfficerId,
  fromAt,
  untilAt,
});

const REJECTED: RejectedRow[] = [
  { line: 4, faults: [{ column: "department", fault: "unknown-department", detail: "Public Helth" }] },
  {
    line: 9,
    faults: [
      { column: "phone", fault: "bad-phone", detail: "98123" },
      { column: "from", fault: "bad-date", detail: "31-02-2026" },
    ],
  },
  { line: 17, faults: [{ column: "from", fault: "overlaps", detail: "राजेश कुमार" }] },
];
const COUNTS: ImportCounts = {
  rows: 214,
  unchanged: 12,
  offices: 3,
  newOfficers: 187,
  changedOfficers: 5,
  postings: 191,
  handOvers: 9,
  newRepresentatives: 0,
  changedRepresentatives: 0,
};

const MLA: RepresentativeAnswer = {
  id: "0192f5b4-0030-7000-8000-000000000001",
  role: "mla",
  name: "सुरेश शर्मा",
  constituency: "Indri",
  district: "Karnal",
  portfolio: null,
  phone: null,
  email: null,
  xHandle: "example_mla",
  facebookId: null,
  fromAt: from,
  untilAt: null,
};
const MINISTER: RepresentativeAnswer = {
  ...MLA,
  id: "0192f5b4-0030-7000-8000-000000000002",
  role: "minister",
  name: "Kavita Yadav",
  constituency: "Rewari",
  district: "Rewari",
  portfolio: "Transport",
  xHandle: null,
};

/** A register with a few invented officers; what is changed in it is forgotten. */
export function previewRegistry(os: ReturnType<typeof implement<Contract>>) {
  const registry = createRegistry({
    offices: [],
    officers: [
      officer(1, "आशा देवी", { designation: "HCS", xHandle: "example_ctm", facebookId: "example.ctm" }),
      officer(2, "Baldev Singh Sandhu", { xHandle: "example_xen" }),
      officer(3, "Chander Kala", { facebookId: "example.eic" }),
      officer(4, "राजेश कुमार"),
    ],
    postings: [
      posting(1, "CMO/district/Karnal"),
      posting(2, "PHED/district/Karnal"),
      posting(3, "PHED/department"),
      posting(4, "PHED/district/Karnal", from - 86_400_000 * 400, from),
    ],
  });
  const now = () => Date.now();
  const told = (office: Office): OfficeAnswer => ({ ...office, title: { ...office.title }, label: labelOf(office) });
  const holdingOf = ({ id, officerId, fromAt, untilAt }: Posting): Holding[] => {
    const holder = registry.officer(officerId);
    return holder === undefined ? [] : [{ postingId: id, officer: holder, fromAt, untilAt }];
  };
  const holderOf = (id: OfficeId) => holdingOf(registry.holderAt(id, now())?.posting ?? posting(9, id))[0] ?? null;

  return {
    offices: os.registry.offices.handler(({ input }) => {
      const words = input.text.toLowerCase().split(/\s+/u);
      const found = registry.offices
        .map((office) => ({ office: told(office), holder: holderOf(office.id) }))
        .filter(({ office, holder }) => {
          const text = `${office.label.en} ${office.label.hi} ${holder?.officer.name ?? ""}`.toLowerCase();
          const isAsked = { all: true, held: holder !== null, vacant: holder === null, nodal: office.nodal }[input.only];
          return isAsked && words.every((word) => text.includes(word));
        });
      return { rows: found.slice(input.skip, input.skip + input.take), total: found.length };
    }),
    office: os.registry.office.handler(({ input, errors }) => {
      const office = registry.office(input.id);
      if (office === null) throw errors.NOT_FOUND();
      return { office: told(office), holdings: registry.postingsOf(office.id).toReversed().flatMap(holdingOf), openCases: 42 };
    }),
    putOffice: os.registry.putOffice.handler(({ errors }) => {
      throw errors.REFUSED({ data: { fault: "contradicts" } });
    }),
    putOfficer: os.registry.putOfficer.handler(({ input }) => input),
    handOver: os.registry.handOver.handler(({ input, errors }) => {
      if ("id" in input.officer) throw errors.NOT_FOUND();
      const holder = { ...officer(8, input.officer.name), ...input.officer };
      return {
        holding: { postingId: "8", officer: holder, fromAt: input.fromAt, untilAt: null },
        former: holderOf(input.officeId),
        openCases: 42,
      };
    }),
    endPosting: os.registry.endPosting.handler(({ errors }) => {
      throw errors.REFUSED();
    }),
    removePosting: os.registry.removePosting.handler(() => ({ removed: true })),
    representatives: os.registry.representatives.handler(({ input }) => {
      const rows = [MLA, MINISTER].filter(({ role, name }) => (input.role === null || role === input.role) && name.includes(input.text));
      return { rows, total: rows.length };
    }),
    putRepresentative: os.registry.putRepresentative.handler(({ input }) => ({ ...input, id: input.id ?? MLA.id })),
    removeRepresentative: os.registry.removeRepresentative.handler(() => ({ removed: true })),
    previewImport: os.registry.previewImport.handler(async ({ input, errors }) => {
      await new Promise((resolve) => setTimeout(resolve, READING_MS));
      if (input.bytes.length < 12) throw errors.NOT_A_TABLE({ data: { fault: "not-a-table" } });
      return { fingerprint: "f", counts: COUNTS, rejected: REJECTED };
    }),
    applyImport: os.registry.applyImport.handler(() => COUNTS),
    exportTable: os.registry.exportTable.handler(({ input }) => ({
      name: `${input.table}.${input.format}`,
      mediaType: "text/csv",
      bytes: btoa("a,b"),
    })),
    gaps: os.registry.gaps.handler(({ input }) => {
      const all = gapsAt(registry, now());
      const asked = all.filter(({ office, missing }) => {
        if (input.only === "all") return true;
        return input.only === "nodal" ? office.nodal : missing.includes(input.only);
      });
      const rows = asked
        .slice(0, input.take)
        .map(({ office, officer: holder, missing }) => ({ office: told(office), officer: holder, missing: [...missing] }));
      return { rows, total: asked.length, counts: { holder: 1_904, x: 1, facebook: 1, nodal: 66, offices: registry.offices.length } };
    }),
  };
}
