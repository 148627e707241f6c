import type { ComponentProps, ReactNode } from "react";
import { Button } from "react-aria-components";
import { controlStyles } from "./controlStyles.ts";

interface LabelledProps extends Omit<ComponentProps<typeof Button>, "children"> {
  readonly label: ReactNode;
  /** Behind the label, such as its key. */
  readonly after?: ReactNode;
}

interface ActionButtonProps extends Omit<LabelledProps, "className"> {
  /** In a line of its own, where the layout would draw it as wide as the page. */
  readonly alone?: boolean;
}

/** A button with a frame; `data-main` marks the one that is meant first. */
export function ActionButton({ alone = false, ...props }: ActionButtonProps) {
  const button = <Labelled {...props} className={controlStyles.button} />;
  return alone ? <div>{button}</div> : button;
}

/** A button that looks like a word of the text around it. */
export function TextButton(props: Omit<LabelledProps, "className">) {
  return <Labelled {...props} className={controlStyles.text} />;
}

function Labelled({ label, after, ...props }: LabelledProps) {
  return (
    <Button {...props}>
      {label}
      {after !== undefined && <> {after}</>}
    </Button>
  );
}
