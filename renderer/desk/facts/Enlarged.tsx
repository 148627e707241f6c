import { useState } from "react";
import { useWords } from "../../i18n/useWords.ts";
import { GuardedModal } from "../../ui/controls/GuardedModal.tsx";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { Keycap } from "../keys/Keycap.tsx";
import styles from "./Enlarged.module.css";
import { PictureStage } from "./PictureStage.tsx";
import { type PictureView, turned, viewAfterKey, WHOLE, zoomed } from "./pictureView.ts";

/** `original`: what is saved where rooms see less than there is, and so does this. */
export interface ShownPicture {
  readonly file: string;
  readonly original?: string;
  readonly description: string;
}

interface EnlargedProps {
  readonly pictures: readonly ShownPicture[];
  /** Which of them; null for none. */
  readonly index: number | null;
  /** Null where this person may not save a copy. */
  readonly onSave: ((file: string) => void) | null;
  readonly onIndex: (index: number | null) => void;
  /** What they are held against, beside them: of a report the pictures of the complaint. */
  readonly against?: Against;
}

interface Against {
  /** How the two sides are called: those of `pictures`, and the others. */
  readonly titles: readonly [own: string, other: string];
  readonly pictures: readonly ShownPicture[];
  /** Whether the others were taken before: they then stand first. */
  readonly areBefore: boolean;
}

/** Pictures as large as the window, one alone or two side by side: made larger, turned and moved by keys and by hand. The arrows go to the others, Escape back. */
export function Enlarged(props: EnlargedProps) {
  const { say } = useWords();
  const { pictures, index, onIndex } = props;
  const picture = index === null ? undefined : pictures[index];
  return (
    <GuardedModal
      isOpen={picture !== undefined}
      onClose={() => onIndex(null)}
      classes={[styles.overlay, styles.modal, styles.dialog]}
      dialog={{ "aria-label": picture?.description ?? say("desk.case.picture") }}
    >
      {picture !== undefined && index !== null && <Looking {...props} index={index} />}
    </GuardedModal>
  );
}

/** The side that keys act on. */
type Side = "own" | "other";

function Looking({ pictures, index, onIndex, onSave, against }: EnlargedProps & { readonly index: number }) {
  const { say } = useWords();
  const others = against?.pictures ?? [];
  const [compares, setCompares] = useState(against !== undefined && others.length > 0);
  const [side, setSide] = useState<Side>("own");
  const [other, setOther] = useState(0);
  const [views, setViews] = useState<Readonly<Record<Side, PictureView>>>({ own: WHOLE, other: WHOLE });
  const at = compares ? side : "own";
  const setView = (of: Side, view: PictureView) => setViews((before) => ({ ...before, [of]: view }));
  const canCompare = others.length > 0;
  const step = (by: number) => {
    const of = at === "own" ? pictures : others;
    const next = ((at === "own" ? index : other) + by + of.length) % of.length;
    setView(at, WHOLE);
    if (at === "own") onIndex(next);
    else setOther(next);
  };
  const change = () => setSide(side === "own" ? "other" : "own");
  const onKeyDown = (event: React.KeyboardEvent) => {
    const { code, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey) return;
    if (code === "ArrowRight") step(1);
    else if (code === "ArrowLeft") step(-1);
    else if (code === "KeyC" && canCompare) setCompares(!compares);
    else if (code === "KeyX" && compares) change();
    else {
      const view = viewAfterKey(views[at], code);
      if (view === null) return;
      setView(at, view);
    }
    event.preventDefault();
  };
  const both = against?.areBefore === true ? (["other", "own"] as const) : (["own", "other"] as const);
  const sides = compares ? both : (["own"] as const);
  const shown = (of: Side) => (of === "own" ? pictures[index] : others[other]);
  const current = shown(at);
  return (
    // Keys bubble up from whichever button has the focus.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys of the buttons within
    <div className={styles.frame} onKeyDown={onKeyDown}>
      <div className={styles.stages} data-sides={sides.length}>
        {sides.map((of) => {
          const picture = shown(of);
          return (
            picture !== undefined && (
              <figure
                key={of}
                className={styles.side}
                data-current={(compares && of === at) || undefined}
                onPointerDown={() => setSide(of)}
              >
                {against !== undefined && compares && <figcaption>{against.titles[of === "own" ? 0 : 1]}</figcaption>}
                <PictureStage {...picture} view={views[of]} onView={(view) => setView(of, view)} />
              </figure>
            )
          );
        })}
      </div>
      <p className={styles.foot}>
        <span>
          {say("desk.case.pictureOf", { n: (at === "own" ? index : other) + 1, total: (at === "own" ? pictures : others).length })}
        </span>
        <ActionButton
          label={say("desk.case.pictureLarger")}
          after={<Keycap stroke="=" />}
          onPress={() => setView(at, zoomed(views[at], "in"))}
        />
        <ActionButton
          label={say("desk.case.pictureSmaller")}
          after={<Keycap stroke="-" />}
          onPress={() => setView(at, zoomed(views[at], "out"))}
        />
        <ActionButton label={say("desk.case.pictureTurn")} after={<Keycap stroke="R" />} onPress={() => setView(at, turned(views[at]))} />
        {canCompare && (
          <ActionButton
            label={say(compares ? "desk.case.pictureAlone" : "desk.case.pictureCompare")}
            after={<Keycap stroke="C" />}
            onPress={() => setCompares(!compares)}
          />
        )}
        {compares && <ActionButton label={say("desk.case.pictureOther")} after={<Keycap stroke="X" />} onPress={change} />}
        {(at === "own" ? pictures : others).length > 1 && <ActionButton label={say("desk.case.pictureNext")} onPress={() => step(1)} />}
        {onSave !== null && current !== undefined && (
          <ActionButton label={say("desk.case.save")} onPress={() => onSave(current.original ?? current.file)} />
        )}
        <ActionButton label={say("word.close")} autoFocus onPress={() => onIndex(null)} />
      </p>
    </div>
  );
}
