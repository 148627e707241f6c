import { useState } from "react";
import { MOST_BLURS } from "#domain/grievance/choices.ts";
import type { PictureEdits } from "#domain/grievance/roomPicture.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { DialogActions, DialogWindow } from "../../ui/controls/DialogWindow.tsx";
import { Fault, Hint } from "../commands/forms/CommandForm.tsx";
import { Segments } from "../commands/forms/Segments.tsx";
import { useDialogCommand } from "../commands/forms/useDialogCommand.ts";
import { Keycap } from "../keys/Keycap.tsx";
import { PictureCanvas, type PictureState } from "./PictureCanvas.tsx";
import { addedPart, ALL_OF_IT, isFull, type Tool, withPart } from "./parts.ts";
import styles from "./PictureEditor.module.css";
import { useFocusOnPart } from "./useFocusOnPart.ts";
import { LeaveButton } from "../../ui/controls/LeaveButton.tsx";
import { useWork } from "../../ui/unsaved/UnsavedScope.tsx";

interface PictureEditorProps {
  readonly id: GrievanceId;
  /** The original, by the name of its file. */
  readonly file: string;
  readonly before: PictureEdits;
  readonly onClose: () => void;
}

/** The original of a picture, and over it what rooms do not get to see. Nobody approves what they cannot see. */
export function PictureEditor({ id, file, before, onClose }: PictureEditorProps) {
  const { say } = useWords();
  const { client } = useEngine();
  const command = useDialogCommand(onClose);
  const [tool, setTool] = useState<Tool>("blur");
  // What stood there as it opened: the case behind it may be read again meanwhile.
  const [first] = useState(before);
  const [edits, setEdits] = useState(first);
  const [state, setState] = useState<PictureState>("loading");
  const { root, focusOn } = useFocusOnPart();
  const target = { kind: "case", id } as const;
  const { crop, blurs } = edits;
  const hide = () =>
    void command.actBy((options) => client.files.hidePicture({ id, file }, options), target, { type: "hide-picture", file });
  const approve = () => {
    // What is drawn of it has its name from the engine.
    const action = { type: "approve-picture", file, copy: null, crop, blurs } as const;
    void command.actBy((options) => client.files.approvePicture({ id, file, crop, blurs: [...blurs] }, options), target, action);
  };
  const add = () => {
    setEdits(withPart(edits, tool, addedPart(tool === "blur" ? blurs.length : 0)));
    focusOn(tool === "crop" ? "crop" : blurs.length);
  };
  const clear = (left: PictureEdits) => {
    setEdits(left);
    focusOn("add");
  };
  return (
    <DialogWindow title={say("desk.picture.title")} isOpen onClose={onClose} wide>
      <Drawn isThere={edits !== first} />
      <Hint>{say("desk.picture.help")}</Hint>
      <div ref={root} className={styles.editor}>
        <div className={styles.tools}>
          <Segments
            label={say("desk.picture.tool")}
            options={(["blur", "crop"] as const).map((value) => ({ value, label: say(`desk.picture.tool.${value}`) }))}
            value={tool}
            onChange={setTool}
          />
          <ActionButton
            label={say(tool === "crop" ? "desk.picture.addCut" : "desk.picture.add")}
            data-add
            isDisabled={state !== "shown" || (tool === "blur" ? isFull(edits) : crop !== null)}
            onPress={add}
          />
          <ActionButton label={say("desk.picture.clearCut")} isDisabled={crop === null} onPress={() => clear({ ...edits, crop: null })} />
          <ActionButton
            label={say("desk.picture.clear")}
            isDisabled={crop === null && blurs.length === 0}
            onPress={() => clear(ALL_OF_IT)}
          />
        </div>
        {tool === "blur" && isFull(edits) && <Hint>{say("desk.picture.full", { n: MOST_BLURS })}</Hint>}
        <PictureCanvas
          file={file}
          tool={tool}
          edits={edits}
          state={state}
          onState={setState}
          onChange={setEdits}
          onRemove={(left, at) => {
            setEdits(left);
            focusOn(left.blurs.length === 0 ? "add" : Math.min(left.blurs.length - 1, Math.max(0, at - 1)));
          }}
        />
      </div>
      {state === "loading" && <Hint>{say("desk.picture.loading")}</Hint>}
      <Fault>{state === "broken" ? say("desk.picture.broken") : null}</Fault>
      <Fault>{command.fault}</Fault>
      <DialogActions>
        <LeaveButton label={say("word.cancel")} after={<Keycap stroke="Escape" />} onPress={onClose} />
        <ActionButton label={say("desk.picture.hide")} isDisabled={command.isRunning} onPress={hide} />
        <ActionButton
          label={say("desk.picture.approve")}
          data-main
          isDisabled={state !== "shown"}
          isPending={command.isRunning}
          onPress={approve}
        />
      </DialogActions>
    </DialogWindow>
  );
}

/** What was drawn and is not approved yet: the dialog is not closed by the way. */
function Drawn({ isThere }: { readonly isThere: boolean }) {
  useWork(isThere);
  return null;
}
