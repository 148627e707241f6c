import { useState } from "react";
import { Input, SearchField } from "react-aria-components";
import { type Command, COMMAND_GROUPS, COMMANDS, commandOf } from "#contract/commandList.ts";
import { nameScore, nameWordsOf } from "#domain/text/nameScore.ts";
import type { MessageId } from "../../i18n/en.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton, TextButton } from "../../ui/controls/ActionButton.tsx";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { DialogWindow } from "../../ui/controls/DialogWindow.tsx";
import { Keycap } from "../keys/Keycap.tsx";
import { SPOKEN_NAMES } from "../keys/spokenNames.ts";
import { findInGuide, type GuidePlace } from "../../ui/guide/findInGuide.ts";
import { GUIDE_BEGINNING, GuideWindow } from "../../ui/guide/GuideWindow.tsx";
import { useGuide } from "../../ui/guide/useGuide.ts";
import { useCommand, useCommands, useIsPossible, usePossibleCommands } from "../keys/useCommand.tsx";
import { wordsOfMessages } from "../keys/ways.ts";
import styles from "./HelpSheet.module.css";
import { HELP_TOPICS, HELP_WORDS } from "./topics.ts";

/** How to do the usual things, all keys, and what words mean, by `F1` or `?`; and the guide, by `Shift+F1` or from there. */
export function HelpSheet() {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [inGuide, setInGuide] = useState<GuidePlace | null>(null);
  useCommand("help", () => setOpen(true));
  useCommand("guide", () => setInGuide(GUIDE_BEGINNING));
  const goOn = (place: GuidePlace) => {
    setOpen(false);
    setInGuide(place);
  };
  return (
    <>
      <DialogWindow title={say("help.title")} about={say("help.about")} isOpen={isOpen} onClose={() => setOpen(false)} wide>
        <Help onClose={() => setOpen(false)} onGuide={goOn} />
      </DialogWindow>
      <GuideWindow place={inGuide} onClose={() => setInGuide(null)} />
    </>
  );
}

/** By itself, so that a closed sheet is not drawn again with every case. */
function Help({ onClose, onGuide }: { readonly onClose: () => void; readonly onGuide: (place: GuidePlace) => void }) {
  const { say, locale } = useWords();
  const commands = useCommands();
  const mayTour = useIsPossible("tour");
  const [typed, setTyped] = useState("");
  const wanted = nameWordsOf(typed);
  const isFound: IsFound = (ids, spoken = "") => wanted.length === 0 || nameScore(wanted, wordsOfMessages(ids, spoken)) > 0;
  const topics = HELP_TOPICS.filter(({ id, commands: about }) =>
    isFound([`help.how.${id}.title`, `help.how.${id}.text`], about.map((each) => SPOKEN_NAMES[each] ?? "").join(" ")),
  );
  const words = HELP_WORDS.filter((id) => isFound([`help.word.${id}.term`, `help.word.${id}.text`]));
  const guide = useGuide();
  const inGuide = guide === null ? [] : findInGuide(guide, typed);
  const keys = COMMANDS.filter((each: Command) => isFound([each.label], SPOKEN_NAMES[each.id]));
  return (
    <>
      <div className={styles.head}>
        <SearchField className={styles.search ?? ""} aria-label={say("help.search")} value={typed} onChange={setTyped} autoFocus>
          <Input className={controlStyles.input} placeholder={say("help.search")} spellCheck="false" />
        </SearchField>
        <ActionButton label={say("guide.open")} after={<Keycap of="guide" />} onPress={() => onGuide(GUIDE_BEGINNING)} />
        {mayTour && (
          <ActionButton
            label={say("help.tour")}
            onPress={() => {
              onClose();
              commands.run("tour");
            }}
          />
        )}
        <ActionButton label={say("word.close")} after={<Keycap of="leave" />} onPress={onClose} />
      </div>
      {topics.length + words.length + keys.length + inGuide.length === 0 && <output className={styles.detail}>{say("help.none")}</output>}
      {topics.length > 0 && (
        <section className={styles.part}>
          <h3>{say("help.how")}</h3>
          {topics.map(({ id, commands: about }) => (
            // Where little was found, the answer is there at once.
            <details key={id} open={wanted.length > 0 && topics.length <= OPEN_AT_ONCE}>
              <summary>{say(`help.how.${id}.title`)}</summary>
              <p>{say(`help.how.${id}.text`)}</p>
              <ul>
                {about.map((each) => (
                  <li key={each}>
                    <Keycap of={each} /> {say(commandOf(each).label)}
                  </li>
                ))}
              </ul>
            </details>
          ))}
        </section>
      )}
      {guide !== null && inGuide.length > 0 && (
        <section className={styles.part}>
          <h3>{say("guide.inGuide")}</h3>
          <ul className={styles.guide}>
            {inGuide.map((place) => {
              const { title, sections } = guide[locale][place.page];
              return (
                <li key={`${place.page} ${place.section}`}>
                  <TextButton label={sections[place.section]?.heading ?? title} onPress={() => onGuide(place)} />
                  {place.section > 0 && <small>{title}</small>}
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {words.length > 0 && (
        <section className={styles.part}>
          <h3>{say("help.words")}</h3>
          <dl className={styles.words}>
            {words.map((id) => (
              <div key={id}>
                <dt>{say(`help.word.${id}.term`)}</dt>
                <dd>{say(`help.word.${id}.text`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {keys.length > 0 && <Keys shown={keys} />}
    </>
  );
}

type IsFound = (ids: readonly MessageId[], spoken?: string) => boolean;

const OPEN_AT_ONCE = 3;

function Keys({ shown }: { readonly shown: readonly Command[] }) {
  const { say } = useWords();
  const possible = usePossibleCommands();
  return (
    <section className={styles.part}>
      <h3>{say("help.keys")}</h3>
      <p className={styles.detail}>{say("desk.help.detail")}</p>
      <div className={styles.groups}>
        {COMMAND_GROUPS.map((group) => {
          const own = shown.filter((each) => each.group === group && each.strokes.length > 0);
          if (own.length === 0) return null;
          return (
            <section key={group}>
              <h4>{say(`desk.group.${group}`)}</h4>
              <dl>
                {own.map((each) => (
                  <div key={each.id} data-possible={possible.has(each.id)}>
                    <dt>
                      {each.strokes.map((stroke) => (
                        <Keycap key={stroke} stroke={stroke} />
                      ))}
                    </dt>
                    <dd>{say(each.label)}</dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
      </div>
    </section>
  );
}
