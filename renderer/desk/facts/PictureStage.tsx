import { useRef } from "react";
import { moved, type PictureView, zoomed } from "./pictureView.ts";
import styles from "./Enlarged.module.css";

interface PictureStageProps {
  readonly file: string;
  readonly description: string;
  readonly view: PictureView;
  readonly onView: (view: PictureView) => void;
}

/** One picture that the wheel makes larger and a hand moves. */
export function PictureStage({ file, description, view, onView }: PictureStageProps) {
  const from = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const drag = (event: React.PointerEvent) => {
    if (from.current === null) return;
    onView(moved(view, event.clientX - from.current.x, event.clientY - from.current.y));
    from.current = { x: event.clientX, y: event.clientY };
  };
  return (
    <div
      className={styles.stage}
      data-zoomed={view.zoom > 1 || undefined}
      onWheel={({ deltaY }) => onView(zoomed(view, deltaY < 0 ? "in" : "out"))}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, y: event.clientY };
      }}
      onPointerMove={drag}
      onPointerUp={() => {
        from.current = null;
      }}
      onDoubleClick={() => onView(zoomed(view, "in"))}
    >
      <img
        src={`/files/${file}`}
        alt={description}
        draggable={false}
        style={{ transform: `translate(${view.x}px, ${view.y}px) rotate(${view.quarters * 90}deg) scale(${view.zoom})` }}
      />
    </div>
  );
}
