import { OweList } from "./OweList.tsx";
import type { PanelProps } from "../../parts/panelProps.ts";

export function OweListPanel({ now, width, height }: PanelProps) {
  return <OweList offices={now.overdueOffices} width={width} height={height} />;
}
