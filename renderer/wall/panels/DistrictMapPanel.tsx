import { TileMap } from "../TileMap.tsx";
import type { PanelProps } from "./panelProps.ts";

export function DistrictMapPanel({ now }: PanelProps) {
  return <TileMap cells={now.heat} />;
}
