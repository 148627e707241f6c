import type { HeatCell } from "#contract/wall.ts";
import type { OverdueBoard, OwingOffice, Ranking, Trend } from "#contract/wallScenes.ts";
import { DAY_MS, HOUR_MS, startOfIndianDay } from "#domain/clock/indianDay.ts";
import { DEPARTMENTS, type DepartmentCode } from "#domain/department/departments.ts";
import { DISTRICTS, districtOf, type DistrictName } from "#domain/geography/districts.ts";
import { officeLabel } from "#domain/registry/officeLabel.ts";
import { overdueBuckets } from "#domain/wall/overdueBuckets.ts";
import { categories } from "#domain/understanding/categories.ts";

/** Between 0 and 1, without chance: every look at the preview is the same. */
function wave(row: number, column: number): number {
  return Math.abs(Math.sin(row * 12.9898 + column * 78.233) * 43_758.5453) % 1;
}

/** All departments in all districts, and what is known of neither; trouble differs by place and department. */
export function previewHeat(times: number, readAt: number): HeatCell[] {
  const places: readonly (DistrictName | null)[] = [...DISTRICTS.map(({ name }) => name), null];
  const departments: readonly (DepartmentCode | null)[] = [...DEPARTMENTS.map(({ code }) => code), null];
  return departments.flatMap((department, column) =>
    places.flatMap((district, row): HeatCell[] => {
      const weight = department === null ? 5 : 62 / (column + 1.6);
      const crowd = district === "Gurugram" || district === "Faridabad" ? 3 : district === null ? 0.4 : 1;
      const open = Math.floor(times * wave(row, column) ** 2.2 * weight * crowd);
      const lag = wave(column, row + 31) ** 2.6;
      const usual = (open / 14) * (0.6 + wave(row + 7, column));
      const openedToday = Math.floor(usual * (0.4 + wave(row + 3, column + 5) ** 6 * 6) + wave(row, column + 9));
      if (open === 0 && openedToday === 0) return [];
      const oldestOpenedAt = open === 0 ? null : readAt - (1 + Math.floor(wave(row + 11, column) ** 4 * 190)) * DAY_MS - 3 * HOUR_MS;
      return [{ department, district, open, overdue: Math.floor(open * lag), oldestOpenedAt, openedToday, usualToday: usual }];
    }),
  );
}

/** The shares of the overdue cases that are late by up to 7, 15, 30, 60, 120 days and more. */
const BUCKET_SHARES = [0.46, 0.21, 0.16, 0.1, 0.05, 0.02];

export function previewOverdueBoard(heat: readonly HeatCell[], readAt: number, hostile: boolean): OverdueBoard {
  const overdue = heat.reduce((total, cell) => total + cell.overdue, 0);
  const later = BUCKET_SHARES.slice(1).map((share) => Math.floor(overdue * share));
  const counts = [overdue - later.reduce((total, cases) => total + cases, 0), ...later];
  const worst = heat.filter((cell) => cell.overdue > 0).toSorted((one, other) => other.overdue - one.overdue);
  const flagged = heat.filter(({ oldestOpenedAt }) => oldestOpenedAt !== null && readAt - oldestOpenedAt > 120 * DAY_MS);
  return {
    buckets: overdueBuckets(readAt).map((bounds, index) => ({ ...bounds, cases: counts[index] ?? 0 })),
    redFlagCount: overdue === 0 ? 0 : flagged.length + later.at(-1)!,
    redFlags: flagged
      .toSorted((one, other) => (one.oldestOpenedAt ?? 0) - (other.oldestOpenedAt ?? 0))
      .slice(0, 20)
      .map(({ department, district, oldestOpenedAt }, index) => ({
        grievanceId: `flag-${index}`,
        ticket: `26${String(100 + index * 7)}4-K4F${index}QX`,
        department,
        district,
        office: department === null || district === null ? null : officeLabel(`${department}/district/${district}`),
        openedAt: oldestOpenedAt ?? readAt,
        flaggedAt: (oldestOpenedAt ?? readAt) + 120 * DAY_MS,
      })),
    offices: worst.slice(0, 24).map((cell, index) => owingOffice(cell, index, readAt, hostile)),
    officeCount: worst.length,
  };
}

const LEVELS = [
  { en: "District", hi: "ज़िला" },
  { en: "Sub-division", hi: "उपमंडल" },
  { en: "Block", hi: "खंड" },
  { en: "Department", hi: "विभाग" },
] as const;

function owingOffice({ department, district, overdue }: HeatCell, index: number, readAt: number, hostile: boolean): OwingOffice {
  const marked = department !== null && district !== null && index % 7 !== 4;
  const id = marked ? `${department}/district/${district}` : null;
  const place = district === null ? null : districtOf(district);
  const long = {
    en: "Superintending Engineer (Operation and Maintenance Circle II), Dakshin Haryana Bijli Vitran Nigam, Charkhi Dadri at Mahendragarh",
    hi: "अधीक्षण अभियंता (संचालन एवं अनुरक्षण परिमंडल द्वितीय), दक्षिण हरियाणा बिजली वितरण निगम, चरखी दादरी स्थित महेंद्रगढ़",
  };
  return {
    office: id,
    label: hostile && index % 2 === 0 ? long : id === null ? { en: "No office marked", hi: "कोई कार्यालय अंकित नहीं" } : officeLabel(id),
    level: id === null ? null : (LEVELS[index % 4] ?? LEVELS[0]),
    department,
    district,
    overdue,
    oldestDueAt: readAt - ((index * 7 + 3) % 143) * DAY_MS - 5 * HOUR_MS,
    redFlags: index % 3 === 0 ? Math.floor(overdue / 9) : 0,
    nextEscalation:
      index % 5 === 3
        ? null
        : {
            at: readAt + Math.floor(wave(index, 3) ** 3 * 90 * HOUR_MS) - (index === 2 ? HOUR_MS : 0),
            to:
              place === null
                ? { en: "State nodal officer", hi: "राज्य नोडल अधिकारी" }
                : { en: `DC ${place.name}`, hi: `उपायुक्त ${place.hi}` },
          },
  };
}

export function previewRanking(heat: readonly HeatCell[], readAt: number): Ranking {
  const ranked = <Of extends object>(all: readonly Of[], cellsOf: (of: Of) => readonly HeatCell[], column: number) => {
    const scored = all.map((of, row) => {
      const cells = cellsOf(of);
      const open = cells.reduce((total, cell) => total + cell.open, 0);
      const overdue = cells.reduce((total, cell) => total + cell.overdue, 0);
      const part = (index: number) => Math.round((35 + 65 * wave(row + index * 5, column + index) ** 0.6) * 10) / 10;
      const parts = {
        responsiveness: part(1),
        atrQuality: row % 9 === 7 ? null : part(2),
        overdue: open === 0 ? null : Math.round((1 - overdue / open) * 1_000) / 10,
        onTime: part(3),
        solved: row % 11 === 3 ? null : part(4),
        activity: "department" in of && row % 4 !== 1 ? part(6) : null,
      };
      const known = Object.values(parts).filter((value) => value !== null);
      const score = Math.round((known.reduce((total, value) => total + value, 0) / known.length) * 10) / 10;
      const moved = wave(row, column + 17) < 0.3 ? 0 : (wave(row, column + 2) - 0.5) * 16;
      const scoreWas = row % 13 === 5 ? null : Math.round((score - moved) * 10) / 10;
      return { ...of, score, scoreWas, parts, open, overdue };
    });
    const before = scored.filter(({ scoreWas }) => scoreWas !== null).toSorted((one, other) => (other.scoreWas ?? 0) - (one.scoreWas ?? 0));
    return scored
      .toSorted((one, other) => other.score - one.score)
      .map((each, index) => ({ ...each, rank: index + 1, rankWas: each.scoreWas === null ? null : before.indexOf(each) + 1 }));
  };
  const districts = DISTRICTS.map(({ name }) => ({ district: name }));
  const departments = DEPARTMENTS.map(({ code }) => ({ department: code }));
  return {
    fromAt: readAt - 30 * DAY_MS,
    districts: ranked(districts, ({ district }) => heat.filter((cell) => cell.district === district), 2),
    departments: ranked(departments, ({ department }) => heat.filter((cell) => cell.department === department), 5),
  };
}

/** How a day goes: little at night, most in the morning and after eight in the evening. */
const COURSE = [3, 2, 1, 1, 1, 2, 5, 9, 12, 15, 17, 16, 14, 12, 12, 11, 11, 12, 13, 14, 17, 15, 10, 6];

export function previewTrend(times: number, readAt: number): Trend {
  const thisHour = Math.floor(readAt / HOUR_MS - 0.5) * HOUR_MS + HOUR_MS / 2;
  const today = startOfIndianDay(readAt);
  const hours = Array.from({ length: 48 }, (_, index) => {
    const at = thisHour - (47 - index) * HOUR_MS;
    const usual = (COURSE[Math.floor((at - startOfIndianDay(at)) / HOUR_MS)] ?? 0) * times;
    const burst = index >= 44 ? 1.7 : 1;
    return {
      at,
      opened: Math.floor(usual * (0.6 + wave(index, 3) * 0.8) * burst),
      disposed: Math.floor(usual * (0.5 + wave(index, 8) * 0.7)),
      usual,
    };
  });
  const days = Array.from({ length: 30 }, (_, index) => {
    const at = today - (29 - index) * DAY_MS;
    const share = index === 29 ? (readAt - today) / DAY_MS : 1;
    const isSunday = new Date(at + 12 * HOUR_MS).getUTCDay() === 0;
    return {
      at,
      opened: Math.floor((170 + wave(index, 1) * 60) * share * times),
      disposed: Math.floor((isSunday ? 40 : 150 + wave(index, 2) * 70) * share * times),
    };
  });
  return { hours, days, surges: surges(times, readAt) };
}

function surges(times: number, readAt: number): Trend["surges"] {
  const known = categories();
  const of = (department: DepartmentCode, index: number) => known.filter((category) => category.department === department)[index] ?? null;
  const authored = [
    ["ULB", of("ULB", 1), "Gurugram", 41, 2, 3],
    ["DHBVN", of("DHBVN", 0), "Faridabad", 27, 3, 4.2],
    ["PHED", of("PHED", 0), "Panipat", 19, 6, 5],
    ["HEALTH", of("HEALTH", 0), "Charkhi Dadri", 14, 6, 2.4],
    ["TRANSPORT", null, "Kurukshetra", 11, 1, 0.4],
    ["CRID", of("CRID", 0), null, 9, 6, 3],
  ] as const;
  return authored.map(([department, category, district, cases, hours, usual]) => ({
    department,
    category: category && { code: category.code, label: category.label },
    district,
    cases: cases * times,
    sinceAt: readAt - hours * HOUR_MS,
    withinMs: hours * HOUR_MS,
    usual: usual * times,
  }));
}
