import { useState } from "react";
import { type Layout, STANDARD_LAYOUTS, layoutOf } from "#domain/wall/layout.ts";
import { GRID_COLUMNS, GRID_ROWS, panelsFor, WALL_SHAPES, type Panel, type WallShape } from "#domain/wall/panels.ts";
import { SHOWN_SCENES, type ShownScene } from "#domain/wall/scenes.ts";
import type { WallSettings } from "#domain/wall/wallSettings.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { Mark } from "../../../ui/Mark.tsx";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";
import { SelectField } from "../../../ui/controls/SelectField.tsx";
import { controlStyles } from "../../../ui/controls/controlStyles.ts";
import { LayoutGrid } from "./LayoutGrid.tsx";
import { arrange, type Change, type Refusal } from "./arrange.ts";
import styles from "./layout.module.css";

interface LayoutEditorProps {
  readonly layouts: WallSettings["layouts"];
  readonly onChange: (layouts: WallSettings["layouts"]) => void;
}

/** Where the panels of each scene stand, for each shape of wall. */
export function LayoutEditor({ layouts, onChange }: LayoutEditorProps) {
  const { say } = useWords();
  const [scene, setScene] = useState<ShownScene>("now");
  const [shape, setShape] = useState<WallShape>("single");
  const [chosen, setChosen] = useState<Panel | null>(null);
  const [toAdd, setToAdd] = useState<Panel | null>(null);
  const [before, setBefore] = useState<readonly WallSettings["layouts"][]>([]);
  const [refused, setRefused] = useState<{ readonly why: Refusal; readonly panel: Panel } | null>(null);
  const layout = layoutOf(scene, shape, layouts);
  const isOwn = layout === STANDARD_LAYOUTS[scene][shape];
  const absent = panelsFor(scene).filter((panel) => !layout.some((place) => place.panel === panel));
  const adds = toAdd !== null && absent.includes(toAdd) ? toAdd : (absent[0] ?? null);

  const become = (next: WallSettings["layouts"]) => {
    setBefore([...before, layouts]);
    setRefused(null);
    onChange(next);
  };
  const change = (asked: Change) => {
    const arranged = arrange(layout, asked, shape);
    if ("refused" in arranged) return setRefused({ why: arranged.refused, panel: arranged.panel });
    if (asked.do === "add") setChosen(asked.panel);
    return become(withLayout(layouts, scene, shape, arranged.layout));
  };
  const undo = () => {
    const last = before.at(-1);
    if (last === undefined) return;
    setBefore(before.slice(0, -1));
    setRefused(null);
    onChange(last);
  };
  return (
    <div className={styles.editor}>
      <div className={styles.choices}>
        <SelectField
          label={say("wallSettings.layout.scene")}
          value={scene}
          choices={SHOWN_SCENES.map((value) => ({ value, label: say(`deskWalls.scene.${value}`) }))}
          onChange={setScene}
        />
        <SelectField
          label={say("wallSettings.layout.shape")}
          value={shape}
          choices={WALL_SHAPES.map((value) => ({ value, label: say(`wallSettings.shape.${value}`) }))}
          onChange={setShape}
        />
        <ul className={styles.outlines} aria-label={say("wallSettings.layout.outlines")}>
          {WALL_SHAPES.map((each) => (
            <li key={each} data-shown={each === shape || undefined}>
              <Outline layout={layoutOf(scene, each, layouts)} shape={each} label={say(`wallSettings.shape.${each}`)} />
            </li>
          ))}
        </ul>
      </div>
      <p className={controlStyles.help}>{say("wallSettings.layout.keys")}</p>
      <LayoutGrid layout={layout} shape={shape} chosen={chosen} onChoose={setChosen} onChange={change} onUndo={undo} />
      <output className={styles.refused}>
        {refused !== null && (
          <>
            <Mark shape="failing" />
            {say(`wallSettings.refused.${refused.why}`, { panel: say(`panel.${refused.panel}`) })}
          </>
        )}
      </output>
      <div className={styles.tools}>
        {adds !== null && (
          <>
            <SelectField
              label={say("wallSettings.layout.toAdd")}
              value={adds}
              choices={absent.map((value) => ({ value, label: say(`panel.${value}`) }))}
              onChange={setToAdd}
            />
            <ActionButton label={say("wallSettings.layout.add")} onPress={() => change({ do: "add", panel: adds })} />
          </>
        )}
        <ActionButton
          label={say("wallSettings.layout.remove")}
          isDisabled={chosen === null || absent.includes(chosen)}
          onPress={() => chosen !== null && change({ do: "remove", panel: chosen })}
        />
        <ActionButton label={say("word.undo")} isDisabled={before.length === 0} onPress={undo} />
        <ActionButton
          label={say("wallSettings.layout.reset")}
          isDisabled={isOwn}
          onPress={() => become(withLayout(layouts, scene, shape, null))}
        />
      </div>
    </div>
  );
}

/** With null the program's own. */
function withLayout(layouts: WallSettings["layouts"], scene: ShownScene, shape: WallShape, layout: Layout | null): WallSettings["layouts"] {
  const { [shape]: _before, ...others } = layouts[scene] ?? {};
  return { ...layouts, [scene]: layout === null ? others : { ...others, [shape]: [...layout] } };
}

/** A cell of the grid: twelve by twelve of them make 16:9. */
const WIDE = 16;
const HIGH = 9;

function Outline({ layout, shape, label }: { readonly layout: Layout; readonly shape: WallShape; readonly label: string }) {
  return (
    <svg
      className={styles.outline}
      viewBox={`0 0 ${GRID_COLUMNS[shape] * WIDE} ${GRID_ROWS * HIGH}`}
      height="40"
      role="img"
      aria-label={label}
    >
      {layout.map(({ panel, column, row, columns, rows }) => (
        <rect key={panel} x={column * WIDE + 2} y={row * HIGH + 2} width={columns * WIDE - 4} height={rows * HIGH - 4} rx="4" />
      ))}
    </svg>
  );
}
