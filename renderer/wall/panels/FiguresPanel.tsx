import { Figures } from "../Figures.tsx";
import type { PanelProps } from "./panelProps.ts";

export function FiguresPanel({ now }: PanelProps) {
  return <Figures figures={now.figures} />;
}
