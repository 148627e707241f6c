import { useRef, useState } from "react";
import type { PictureEdits, Rectangle } from "#domain/grievance/roomPicture.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ARROWS, drawnPart, nudged, placeOf, type Tool, withPart } from "./parts.ts";
import styles from "./PictureEditor.module.css";

/** Whether the original is there to be judged. */
export type PictureState = "loading" | "shown" | "broken";

interface PictureCanvasProps {
  readonly file: string;
  readonly tool: Tool;
  readonly edits: PictureEdits;
  readonly state: PictureState;
  readonly onState: (state: PictureState) => void;
  readonly onChange: (edits: PictureEdits) => void;
  /** A part was taken away by its key: what is left, and where it stood among the blurred ones. */
  readonly onRemove: (left: PictureEdits, at: number) => void;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Drawn on with the mouse; each part is a button that takes keys. */
export function PictureCanvas({ file, tool, edits, state, onState, onChange, onRemove }: PictureCanvasProps) {
  const { say } = useWords();
  const picture = useRef<HTMLImageElement>(null);
  const [drag, setDrag] = useState<{ readonly from: Place; readonly to: Place } | null>(null);
  const drawn = drag && drawnPart(drag.from, drag.to);
  const { crop, blurs } = edits;
  const isShown = state === "shown";
  const placeIn = ({ clientX, clientY }: React.PointerEvent): Place => {
    const box = picture.current?.getBoundingClientRect();
    return box === undefined
      ? { x: 0, y: 0 }
      : { x: ((clientX - box.left) / box.width) * 10_000, y: ((clientY - box.top) / box.height) * 10_000 };
  };
  // A pointer that is taken away, as by the system, has drawn nothing.
  const giveUp = () => setDrag(null);
  return (
    <fieldset
      className={styles.canvas}
      data-tool={tool}
      aria-label={say("desk.picture.original")}
      aria-busy={state === "loading"}
      hidden={state === "broken"}
      onPointerDown={(event) => {
        if (!isShown || event.button !== 0 || (event.target as Element).closest("button") !== null) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const from = placeIn(event);
        setDrag({ from, to: from });
      }}
      onPointerMove={(event) => drag !== null && setDrag({ ...drag, to: placeIn(event) })}
      onPointerUp={() => {
        if (drawn !== null) onChange(withPart(edits, tool, drawn));
        giveUp();
      }}
      onPointerCancel={giveUp}
      onLostPointerCapture={giveUp}
    >
      <img
        ref={picture}
        src={`/files/${file}`}
        alt={say("desk.picture.original")}
        draggable={false}
        onLoad={() => onState("shown")}
        onError={() => onState("broken")}
      />
      {isShown && crop !== null && (
        <Part
          kind="crop"
          label={say("desk.picture.cropAt")}
          part={crop}
          onChange={(part) => (part === null ? onRemove({ ...edits, crop: null }, blurs.length) : onChange({ ...edits, crop: part }))}
        />
      )}
      {isShown &&
        blurs.map((blur, index) => (
          <Part
            // Parts have no names; one that goes moves those behind it up.
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            kind="blur"
            label={say("desk.picture.blurAt", { n: index + 1 })}
            part={blur}
            onChange={(part) => {
              const left = { ...edits, blurs: blurs.flatMap((each, at) => (at === index ? (part ?? []) : each)) };
              if (part === null) onRemove(left, index);
              else onChange(left);
            }}
          />
        ))}
      {drawn !== null && <i className={styles.part} data-part={tool} style={placeOf(drawn)} />}
    </fieldset>
  );
}

interface PartProps {
  readonly kind: Tool;
  readonly label: string;
  readonly part: Rectangle;
  /** With null it is taken away. */
  readonly onChange: (part: Rectangle | null) => void;
}

function Part({ kind, label, part, onChange }: PartProps) {
  const onKeyDown = (event: React.KeyboardEvent) => {
    const arrow = ARROWS[event.code];
    if (arrow === undefined && event.code !== "Delete" && event.code !== "Backspace") return;
    event.preventDefault();
    event.stopPropagation();
    onChange(arrow === undefined ? null : nudged(part, arrow, event.shiftKey));
  };
  return <button type="button" className={styles.part} data-part={kind} style={placeOf(part)} aria-label={label} onKeyDown={onKeyDown} />;
}
