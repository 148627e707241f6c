import { HeatMatrix } from "../HeatMatrix.tsx";
import type { PanelProps } from "./panelProps.ts";

export function HeatMatrixPanel({ now, width }: PanelProps) {
  return <HeatMatrix cells={now.heat} departments={Math.max(1, Math.floor((width - 13.3) / 2.5))} />;
}
