import { useState } from "react";
import { Button } from "react-aria-components";
import type { CaseHistory } from "#contract/grievances.ts";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { Mark } from "../../ui/Mark.tsx";
import { Enlarged } from "./Enlarged.tsx";
import styles from "./Pictures.module.css";
import type { PictureFetch } from "./usePictures.ts";

type Medium = CaseHistory["posts"][number]["media"][number];

/** The pictures and stills of a post. A click or Enter shows one large. */
export function Pictures({ post, pictures }: { readonly post: CaseHistory["posts"][number]; readonly pictures: PictureFetch }) {
  const { say } = useWords();
  const [enlarged, setEnlarged] = useState<number | null>(null);
  const { media } = post;
  // The order of a post's pictures never changes.
  const placed = media.map((medium, at) => ({ medium, at }));
  const shown = media.flatMap(({ kind, file, description }) =>
    file === null || kind === "document" ? [] : [{ file, description: description ?? say("desk.case.picture") }],
  );
  return (
    <div className={styles.pictures}>
      {placed.map(({ medium, at }) => (
        <Thumbnail
          key={at}
          medium={medium}
          pictures={pictures}
          onOpen={(file) => setEnlarged(shown.findIndex((each) => each.file === file))}
        />
      ))}
      {media.length === 0 && <p className={styles.none}>{say("card.media", { n: post.mediaCount })}</p>}
      <Enlarged pictures={shown} index={enlarged} onIndex={setEnlarged} />
    </div>
  );
}

interface ThumbnailProps {
  readonly medium: Medium;
  readonly pictures: PictureFetch;
  readonly onOpen: (file: string) => void;
}

function Thumbnail({ medium: { kind, file, description }, pictures, onOpen }: ThumbnailProps) {
  const { say } = useWords();
  const [isBroken, setBroken] = useState(false);
  if (file === null || isBroken) {
    const isFetching = file === null && pictures.state === "fetching";
    return (
      <div className={styles.empty}>
        <Mark shape="picture" />
        <span>{say(isFetching ? "desk.case.pictureComing" : "desk.case.pictureMissing")}</span>
        {!isFetching && file === null && (
          <Button className={controlStyles.text} onPress={pictures.again}>
            {say("desk.case.pictureAgain")}
          </Button>
        )}
      </div>
    );
  }
  // A paper may hold what runs when it is opened, so it is named and not opened.
  if (kind === "document") {
    return (
      <div className={styles.paper}>
        <span className={styles.ending}>{endingOf(file)}</span>
        <span className={styles.name}>{description ?? say("desk.case.media.document")}</span>
      </div>
    );
  }
  return (
    <Button
      className={styles.thumbnail ?? ""}
      aria-label={say("desk.case.enlarge", { what: description ?? say("desk.case.picture") })}
      onPress={() => onOpen(file)}
    >
      <img src={`/files/${file}`} alt={description ?? ""} loading="lazy" onError={() => setBroken(true)} />
      {kind !== "photo" && <span className={styles.kind}>{say(`desk.case.media.${kind}`)}</span>}
    </Button>
  );
}

/** `PDF` */
function endingOf(file: string): string {
  return file.slice(file.lastIndexOf(".") + 1).toUpperCase();
}
