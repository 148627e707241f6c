import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "react-intl";
import { expect, test } from "vitest";
import type { WallNow } from "#contract/wall.ts";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { DISTRICTS } from "#domain/geography/districts.ts";
import { HEAT_MEASURES, type HeatCell, type HeatMeasure } from "#domain/wall/heat.ts";
import { WALL_SHAPES } from "#domain/wall/panels.ts";
import { STANDARD_WALL_SETTINGS } from "#domain/wall/standardSettings.ts";
import { FORMAT_LOCALES, MESSAGES } from "../../../i18n/messages.ts";
import type { PanelProps } from "../../parts/panelProps.ts";
import { DistrictMapPanel } from "../map/DistrictMapPanel.tsx";
import { HeatScales } from "./HeatScales.tsx";
import { HeatMatrixPanel } from "./HeatMatrixPanel.tsx";
import { heatTable } from "./heatTable.ts";
import { heatStepOf, NOTHING, together } from "./measures.ts";
import { MATRIX_ROOM, wallScale } from "./wallScale.ts";
import { beforeAnswers } from "../../testing/beforeAnswers.tsx";

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

/** Panels beside each other on a wall of one screen. */
function drawn(
  panels: readonly ((props: PanelProps) => React.ReactNode)[],
  heatMeasure: HeatMeasure,
  heat: readonly HeatCell[],
  reportsOverdue = 9,
): string {
  const panel = {
    now: { heat, readAt: 0, figures: { reportsOverdue } } as unknown as WallNow,
    settings: { ...STANDARD_WALL_SETTINGS, heatMeasure },
    width: 41,
    height: 34,
  };
  const scales = { cells: heat, measure: heatMeasure, shape: "single", readAt: 0 } as const;
  const all = panels.map((Panel) => createElement(Panel, { ...panel, key: Panel.name }));
  return renderToStaticMarkup(
    createElement(
      IntlProvider,
      { locale: FORMAT_LOCALES.en, messages: MESSAGES.en },
      beforeAnswers(createElement(HeatScales, scales, ...all)),
    ),
  );
}

test("the matrix and the map say the same of a colour, and shade by it", () => {
  for (const measure of HEAT_MEASURES) {
    const said = [...drawn([HeatMatrixPanel, DistrictMapPanel], measure, cells).matchAll(/(?:<i data-step="\d">[^<]*<\/i>)+/gu)].map(
      String,
    );
    expect(said).toHaveLength(2);
    expect(said[1]).toBe(said[0]);
  }
});

test("where no cell of the matrix has a colour, it tells none", () => {
  const few = cells.map((cell) => ({ ...cell, asked: 2, reportsOverdue: 1 }));
  expect(drawn([HeatMatrixPanel], "overdue-share", few)).not.toContain("<i data-step");
  expect(drawn([DistrictMapPanel], "overdue-share", few)).toContain("<i data-step");
});

test("a map on which nothing is late tells what comes in today", () => {
  expect(drawn([DistrictMapPanel], "overdue-share", cells)).toContain('data-measure="overdue-share"');
  const inTime = cells.map((cell) => ({ ...cell, reportsOverdue: 0 }));
  const arrivals = drawn([DistrictMapPanel], "overdue-share", inTime, 0);
  expect(arrivals).toContain('data-measure="arrivals"');
  expect(arrivals).toContain('data-step="5"');
});
