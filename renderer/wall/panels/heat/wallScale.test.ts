import { type ComponentProps, createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "react-intl";
import { expect, test, vi } from "vitest";
import type { WallNow } from "#contract/wall.ts";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { DISTRICTS } from "#domain/geography/districts.ts";
import { HEAT_MEASURES, type HeatCell } from "#domain/wall/heat.ts";
import { WALL_SHAPES } from "#domain/wall/panels.ts";
import { STANDARD_WALL_SETTINGS } from "#domain/wall/standardSettings.ts";
import { FORMAT_LOCALES, MESSAGES } from "../../../i18n/messages.ts";
import { DistrictMapPanel } from "../map/DistrictMapPanel.tsx";
import { HeatScales } from "./HeatScales.tsx";
import { HeatMatrixPanel } from "./HeatMatrixPanel.tsx";
import { heatTable } from "./heatTable.ts";
import { heatStepOf, NOTHING, together } from "./measures.ts";
import { MATRIX_ROOM, wallScale } from "./wallScale.ts";

vi.mock("../../../client/EngineProvider.tsx", () => ({ useEngine: () => ({ client: {} }) }));
vi.mock("../../../client/useAnswer.ts", () => ({ useAnswer: () => ({ data: null }) }));

const DEPARTMENTS = ["PHED", "ULB", "POLICE", "PWD", "FOOD", "FIRE", "REVENUE"] as const;

/** Districts are alike as wholes, their departments are not: what one scale has to tell apart. */
const cells: readonly HeatCell[] = DISTRICTS.flatMap(({ name }, row) =>
  DEPARTMENTS.map((department, column) => {
    const asked = 20 + column;
    return {
      ...NOTHING,
      district: name,
      department,
      open: asked,
      asked,
      reportsOverdue: Math.round(asked * (0.1 + 0.12 * ((row * 3 + column) % DEPARTMENTS.length) + 0.005 * row)),
      oldestOpenedAt: -(row * 3 + column) * DAY_MS,
      openedToday: (row + column) % 9,
      usualToday: 3,
    };
  }),
);

test("one scale tells the districts of a day apart, and the cells of the matrix: no step holds half of either", () => {
  const districts = DISTRICTS.map(({ name }) => together(cells.filter(({ district }) => district === name)));
  for (const shape of WALL_SHAPES) {
    const scale = wallScale(cells, "overdue-share", shape, 0);
    const shown = heatTable(cells, "overdue-share", MATRIX_ROOM[shape]).columns.flatMap((column) => column.cells);
    for (const counts of [districts, shown]) {
      const steps = counts.map((count) => heatStepOf(count, scale, 0));
      for (const step of new Set(steps)) expect(steps.filter((each) => each === step).length).toBeLessThanOrEqual(counts.length / 2);
    }
  }
});

test("the matrix and the map say the same of a colour, and shade by it", () => {
  for (const heatMeasure of HEAT_MEASURES) {
    const panel = {
      now: { heat: cells, readAt: 0, figures: { reportsOverdue: 9 } } as unknown as WallNow,
      settings: { ...STANDARD_WALL_SETTINGS, heatMeasure },
      width: 41,
      height: 34,
    } as ComponentProps<typeof HeatMatrixPanel>;
    const drawn = renderToStaticMarkup(
      createElement(
        IntlProvider,
        { locale: FORMAT_LOCALES.en, messages: MESSAGES.en },
        createElement(HeatScales, {
          ...{ cells, measure: heatMeasure, shape: "single", readAt: 0 },
          children: [
            createElement(HeatMatrixPanel, { ...panel, key: "matrix" }),
            createElement(DistrictMapPanel, { ...panel, key: "map" }),
          ],
        }),
      ),
    );
    const [first, second, ...more] = [...drawn.matchAll(/<i data-step="\d">[^<]*<\/i>(?:<i data-step="\d">[^<]*<\/i>)*/gu)].map(String);
    expect(first).toBeDefined();
    expect(second).toBe(first);
    expect(more).toEqual([]);
  }
});

test("a map on which nothing is late tells what comes in today, by a scale of its own kind", () => {
  const inTime = cells.map((cell) => ({ ...cell, reportsOverdue: 0 }));
  const drawn = (reportsOverdue: number, heat: readonly HeatCell[]) =>
    renderToStaticMarkup(
      createElement(
        IntlProvider,
        { locale: FORMAT_LOCALES.en, messages: MESSAGES.en },
        createElement(HeatScales, {
          ...{ cells: heat, measure: "overdue-share", shape: "single", readAt: 0 },
          children: createElement(DistrictMapPanel, {
            now: { heat, readAt: 0, figures: { reportsOverdue } } as unknown as WallNow,
            settings: { ...STANDARD_WALL_SETTINGS, heatMeasure: "overdue-share" },
            width: 30,
            height: 34,
          } as ComponentProps<typeof DistrictMapPanel>),
        }),
      ),
    );
  expect(drawn(9, cells)).toContain('data-measure="overdue-share"');
  const arrivals = drawn(0, inTime);
  expect(arrivals).toContain('data-measure="arrivals"');
  expect(arrivals).toContain('data-step="5"');
});
