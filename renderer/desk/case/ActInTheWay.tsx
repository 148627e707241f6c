import { useEffect } from "react";
import type { LeftAlone } from "#contract/desk.ts";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { tell } from "../../ui/announce/useTold.ts";
import { placeInCase } from "../../ui/words/placeInCase.ts";
import { useMoment } from "../facts/moment.ts";
import { officeNames } from "../facts/officeNames.ts";
import { useMyId } from "../queue/useQueue.tsx";
import { actInTheWay } from "./actInTheWay.ts";
import { eventSentence } from "./eventSentence.ts";
import { usePersonNames } from "./usePersonNames.ts";

interface ActInTheWayProps {
  readonly id: string;
  /** Why an act on the case was refused. */
  readonly code: LeftAlone["code"];
  /** Where the person cannot know which case is meant. */
  readonly ticket?: string | null;
  /** It is read aloud with each of these; none where it stands in a dialog, which is read as it opens. */
  readonly toldWith?: object;
}

/** Who did what and when, where an act was refused because somebody else had been there; nothing for other refusals. */
export function ActInTheWay({ id, code, ticket = null, toldWith }: ActInTheWayProps) {
  const sentence = useSentence(id, code);
  const said = sentence === null || ticket === null ? sentence : `${ticket}: ${sentence}`;
  useEffect(() => (said === null || toldWith === undefined ? undefined : tell(said)), [said, toldWith]);
  return said === null ? null : <p data-in-the-way={code}>{said}</p>;
}

function useSentence(id: string, code: LeftAlone["code"]): string | null {
  const words = useWords();
  const person = usePersonNames();
  const moment = useMoment();
  const me = useMyId();
  const { data: history } = useAnswer((ask) => ask.grievances.get, { input: { id } });
  const found = history === undefined ? null : actInTheWay(code, history.timeline, me);
  if (history === undefined || found === null) return null;
  const { entry, is } = found;
  const offices = officeNames(history, words.locale);
  const place = (name: string) => placeInCase(history, words.locale, name);
  const { what } = eventSentence(entry.event, { words, offices, person, place, moment });
  return words.say(`desk.inTheWay.${is}`, { what, who: person(entry.actor), when: moment(entry.at) });
}
