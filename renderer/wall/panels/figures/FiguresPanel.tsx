import { Figures } from "./Figures.tsx";
import type { PanelProps } from "../../parts/panelProps.ts";

export function FiguresPanel({ now, width, height }: PanelProps) {
  return <Figures figures={now.figures} readAt={now.readAt} width={width} height={height} />;
}
