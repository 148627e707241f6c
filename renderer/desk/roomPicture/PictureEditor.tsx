import { useRef, useState } from "react";
import type { PictureEdits, Rectangle } from "#domain/grievance/roomPicture.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { DialogActions, DialogWindow } from "../../ui/controls/DialogWindow.tsx";
import { Fault, Hint } from "../commands/forms/CommandForm.tsx";
import { Segments } from "../commands/forms/Segments.tsx";
import { useDialogCommand } from "../commands/forms/useDialogCommand.ts";
import { Keycap } from "../keys/Keycap.tsx";
import { addedPart, ALL_OF_IT, ARROWS, nudged, partBetween, placeOf, type Tool, withPart } from "./parts.ts";
import styles from "./PictureEditor.module.css";

interface PictureEditorProps {
  readonly id: GrievanceId;
  /** The original, by the name of its file. */
  readonly file: string;
  readonly before: PictureEdits;
  readonly onClose: () => void;
}

/** The original of a picture, and over it what rooms do not get to see. */
export function PictureEditor({ id, file, before, onClose }: PictureEditorProps) {
  const { say } = useWords();
  const { client } = useEngine();
  const command = useDialogCommand(onClose);
  const [tool, setTool] = useState<Tool>("blur");
  const [edits, setEdits] = useState(before);
  const target = { kind: "case", id } as const;
  const { crop, blurs } = edits;
  const hide = () =>
    void command.actBy((options) => client.files.hidePicture({ id, file }, options), target, { type: "hide-picture", file });
  const approve = () => {
    // What is drawn of it has its name from the engine.
    const action = { type: "approve-picture", file, copy: null, crop, blurs } as const;
    void command.actBy((options) => client.files.approvePicture({ id, file, crop, blurs: [...blurs] }, options), target, action);
  };
  return (
    <DialogWindow title={say("desk.picture.title")} isOpen onClose={onClose} wide>
      <Hint>{say("desk.picture.help")}</Hint>
      <div className={styles.tools}>
        <Segments
          label={say("desk.picture.tool")}
          options={(["blur", "crop"] as const).map((value) => ({ value, label: say(`desk.picture.tool.${value}`) }))}
          value={tool}
          onChange={setTool}
        />
        <ActionButton label={say("desk.picture.add")} onPress={() => setEdits(withPart(edits, tool, addedPart()))} />
        <ActionButton
          label={say("desk.picture.clear")}
          isDisabled={edits.crop === null && edits.blurs.length === 0}
          onPress={() => setEdits(ALL_OF_IT)}
        />
      </div>
      <Canvas file={file} tool={tool} edits={edits} onChange={setEdits} />
      <Fault>{command.fault}</Fault>
      <DialogActions>
        <ActionButton label={say("word.cancel")} after={<Keycap stroke="Escape" />} onPress={onClose} />
        <ActionButton label={say("desk.picture.hide")} isDisabled={command.isRunning} onPress={hide} />
        <ActionButton label={say("desk.picture.approve")} data-main isPending={command.isRunning} onPress={approve} />
      </DialogActions>
    </DialogWindow>
  );
}

interface CanvasProps {
  readonly file: string;
  readonly tool: Tool;
  readonly edits: PictureEdits;
  readonly onChange: (edits: PictureEdits) => void;
}

/** Drawn on with the mouse; each part is a button that takes keys. */
function Canvas({ file, tool, edits, onChange }: CanvasProps) {
  const { say } = useWords();
  const picture = useRef<HTMLImageElement>(null);
  const [begun, setBegun] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const [drawn, setDrawn] = useState<Rectangle | null>(null);
  const placeIn = ({ clientX, clientY }: React.PointerEvent) => {
    const box = picture.current?.getBoundingClientRect();
    return box === undefined
      ? { x: 0, y: 0 }
      : { x: ((clientX - box.left) / box.width) * 10_000, y: ((clientY - box.top) / box.height) * 10_000 };
  };
  const { crop, blurs } = edits;
  return (
    <fieldset
      className={styles.canvas}
      data-tool={tool}
      aria-label={say("desk.picture.original")}
      onPointerDown={(event) => {
        if (event.button !== 0 || (event.target as Element).closest("button") !== null) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setBegun(placeIn(event));
      }}
      onPointerMove={(event) => begun !== null && setDrawn(partBetween(begun, placeIn(event)))}
      onPointerUp={() => {
        if (drawn !== null) onChange(withPart(edits, tool, drawn));
        setBegun(null);
        setDrawn(null);
      }}
    >
      <img ref={picture} src={`/files/${file}`} alt={say("desk.picture.original")} draggable={false} />
      {crop !== null && (
        <Part kind="crop" label={say("desk.picture.cropAt")} part={crop} onChange={(part) => onChange({ ...edits, crop: part })} />
      )}
      {blurs.map((blur, index) => (
        <Part
          // Parts have no names; one that goes moves those behind it up.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          kind="blur"
          label={say("desk.picture.blurAt", { n: index + 1 })}
          part={blur}
          onChange={(part) => onChange({ ...edits, blurs: blurs.flatMap((each, at) => (at === index ? (part ?? []) : each)) })}
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
