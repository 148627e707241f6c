import { Fragment } from "react";
import { assertNever } from "#domain/assertNever.ts";
import { type GuidePageId, pageOfLink, pictureAddress } from "./guidePages.ts";
import styles from "./guide.module.css";
import { numbered } from "./numbered.ts";
import type { Block, Inline, Line } from "./readMarkdown.ts";

interface GuideTextProps {
  readonly blocks: readonly Block[];
  readonly onOpen: (page: GuidePageId) => void;
}

/** What a section says. */
export function GuideText({ blocks, onOpen }: GuideTextProps) {
  return numbered(blocks).map(({ at, piece }) => <Fragment key={at}>{drawn(piece, onOpen)}</Fragment>);
}

function drawn(block: Block, onOpen: GuideTextProps["onOpen"]): React.ReactNode {
  const words = (line: Line) => <Words line={line} onOpen={onOpen} />;
  switch (block.is) {
    case "heading":
      return <h4>{block.text}</h4>;
    case "paragraph":
      return <p>{words(block.line)}</p>;
    case "list": {
      const List = block.isNumbered ? "ol" : "ul";
      return (
        <List>
          {numbered(block.items).map(({ at, piece }) => (
            <li key={at}>{words(piece)}</li>
          ))}
        </List>
      );
    }
    case "table":
      return (
        <table className={styles.table}>
          <thead>
            <tr>
              {numbered(block.head).map(({ at, piece }) => (
                <th key={at} scope="col">
                  {words(piece)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {numbered(block.rows).map(({ at, piece }) => (
              <tr key={at}>
                {numbered(piece).map((cell) => (
                  <td key={cell.at}>{words(cell.piece)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case "picture": {
      const address = pictureAddress(block.file);
      return address === null ? null : <img className={styles.picture} src={address} alt={block.alt} loading="lazy" />;
    }
    default:
      return assertNever(block);
  }
}

function Words({ line, onOpen }: { readonly line: Line; readonly onOpen: GuideTextProps["onOpen"] }) {
  return numbered(line).map(({ at, piece }) => <Fragment key={at}>{wordOf(piece, onOpen)}</Fragment>);
}

function wordOf(piece: Inline, onOpen: GuideTextProps["onOpen"]): React.ReactNode {
  switch (piece.is) {
    case "text":
      return piece.text;
    case "strong":
      return <strong>{piece.text}</strong>;
    case "code":
      return <kbd translate="no">{piece.text}</kbd>;
    case "link": {
      const page = pageOfLink(piece.to);
      // The window has no network: an address is shown, to be typed elsewhere.
      if (page === null) return `${piece.text} (${piece.to})`;
      return (
        <button type="button" className={styles.link} onClick={() => onOpen(page)}>
          {piece.text}
        </button>
      );
    }
    default:
      return assertNever(piece);
  }
}
