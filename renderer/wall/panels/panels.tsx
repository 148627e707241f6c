import type { ComponentType } from "react";
import type { Panel } from "#domain/wall/panels.ts";
import { ArrivalsByDayPanel } from "./ArrivalsByDayPanel.tsx";
import { ArrivalsByHourPanel } from "./ArrivalsByHourPanel.tsx";
import { DepartmentRankingPanel } from "./DepartmentRankingPanel.tsx";
import { DistrictMapPanel } from "./DistrictMapPanel.tsx";
import { DistrictRankingPanel } from "./DistrictRankingPanel.tsx";
import { FiguresPanel } from "./FiguresPanel.tsx";
import { HeatMatrixPanel } from "./HeatMatrixPanel.tsx";
import { OverdueBucketsPanel } from "./OverdueBucketsPanel.tsx";
import { OweListPanel } from "./OweListPanel.tsx";
import { OwingOfficesPanel } from "./OwingOfficesPanel.tsx";
import type { PanelProps } from "./panelProps.ts";
import { RedFlagsPanel } from "./RedFlagsPanel.tsx";
import { StreamPanel } from "./StreamPanel.tsx";
import { SurgesPanel } from "./SurgesPanel.tsx";

/** What each panel shows. Its title and how fresh it is stand in the frame around it (`PanelFrame`), not in the panel. */
export const PANEL_VIEWS: Readonly<Record<Panel, ComponentType<PanelProps>>> = {
  stream: StreamPanel,
  figures: FiguresPanel,
  "owe-list": OweListPanel,
  "heat-matrix": HeatMatrixPanel,
  "district-map": DistrictMapPanel,
  "overdue-buckets": OverdueBucketsPanel,
  "owing-offices": OwingOfficesPanel,
  "red-flags": RedFlagsPanel,
  "district-ranking": DistrictRankingPanel,
  "department-ranking": DepartmentRankingPanel,
  "arrivals-by-hour": ArrivalsByHourPanel,
  "arrivals-by-day": ArrivalsByDayPanel,
  surges: SurgesPanel,
};
