import { lazy, type ComponentType } from "react";
import type { Panel } from "#domain/wall/panels.ts";
import { DistrictMapPanel } from "./map/DistrictMapPanel.tsx";
import { DepartmentRankingPanel, DistrictRankingPanel, OfficerRankingPanel } from "./ranking/RankingPanels.tsx";
import { FiguresPanel } from "./figures/FiguresPanel.tsx";
import { HeatMatrixPanel } from "./heat/HeatMatrixPanel.tsx";
import { NextStepsPanel } from "./overdue/NextStepsPanel.tsx";
import { OverdueBucketsPanel } from "./overdue/OverdueBucketsPanel.tsx";
import { OweListPanel } from "./overdue/OweListPanel.tsx";
import { OwingOfficesPanel } from "./overdue/OwingOfficesPanel.tsx";
import type { PanelProps } from "../parts/panelProps.ts";
import { BusyPlacesPanel } from "./points/BusyPlacesPanel.tsx";
import { PointsMapPanel } from "./points/PointsMapPanel.tsx";
import { RedFlagsPanel } from "./overdue/RedFlagsPanel.tsx";
import { ReplayDistrictsPanel } from "./replay/ReplayDistrictsPanel.tsx";
import { ReplayEmergenciesPanel } from "./replay/ReplayEmergenciesPanel.tsx";
import { ReplayFiguresPanel } from "./replay/ReplayFiguresPanel.tsx";
import { ReplayMapPanel } from "./replay/ReplayMapPanel.tsx";
import { ReplayTimePanel } from "./replay/ReplayTimePanel.tsx";
import { ReviewFiguresPanel } from "./review/ReviewFiguresPanel.tsx";
import { ReviewOfficesPanel, ReviewSortsPanel } from "./review/ReviewListPanels.tsx";
import { ShiftDuePanel } from "./shift/ShiftDuePanel.tsx";
import { ShiftEmergenciesPanel } from "./shift/ShiftEmergenciesPanel.tsx";
import { ShiftFiguresPanel } from "./shift/ShiftFiguresPanel.tsx";
import { SolvedCasesPanel } from "./solved/SolvedCasesPanel.tsx";
import { SolvedFiguresPanel } from "./solved/SolvedFiguresPanel.tsx";
import { ThankedPanel } from "./solved/ThankedPanel.tsx";
import { StreamPanel } from "../stream/StreamPanel.tsx";
import { ArrivalsTodayPanel } from "./trend/ArrivalsTodayPanel.tsx";
import { SurgesPanel } from "./trend/SurgesPanel.tsx";

/** Charts are large, and no wall begins with one: they come when the first picture is there, or at once where one is wanted before. */
export function loadCharts() {
  return import("./trend/ArrivalPanels.tsx");
}

/** What each panel shows. Its title and how fresh it is stand in the frame around it (`PanelFrame`), not in the panel. */
export const PANEL_VIEWS: Readonly<Record<Panel, ComponentType<PanelProps>>> = {
  stream: StreamPanel,
  figures: FiguresPanel,
  "owe-list": OweListPanel,
  "heat-matrix": HeatMatrixPanel,
  "district-map": DistrictMapPanel,
  "points-map": PointsMapPanel,
  "busy-places": BusyPlacesPanel,
  "overdue-buckets": OverdueBucketsPanel,
  "owing-offices": OwingOfficesPanel,
  "next-steps": NextStepsPanel,
  "red-flags": RedFlagsPanel,
  "district-ranking": DistrictRankingPanel,
  "department-ranking": DepartmentRankingPanel,
  "officer-ranking": OfficerRankingPanel,
  "arrivals-today": ArrivalsTodayPanel,
  "arrivals-by-hour": lazy(async () => ({ default: (await loadCharts()).ArrivalsByHourPanel })),
  "arrivals-by-day": lazy(async () => ({ default: (await loadCharts()).ArrivalsByDayPanel })),
  surges: SurgesPanel,
  "shift-figures": ShiftFiguresPanel,
  "shift-emergencies": ShiftEmergenciesPanel,
  "shift-due": ShiftDuePanel,
  "solved-figures": SolvedFiguresPanel,
  "solved-cases": SolvedCasesPanel,
  thanked: ThankedPanel,
  "replay-time": ReplayTimePanel,
  "replay-figures": ReplayFiguresPanel,
  "replay-map": ReplayMapPanel,
  "replay-emergencies": ReplayEmergenciesPanel,
  "replay-districts": ReplayDistrictsPanel,
  "review-figures": ReviewFiguresPanel,
  "review-offices": ReviewOfficesPanel,
  "review-sorts": ReviewSortsPanel,
};
