import type { ReactNode } from "react";
import { Button, type ButtonProps } from "react-aria-components";
import { controlStyles } from "./controlStyles.ts";

interface LabelledProps extends Omit<ButtonProps, "children"> {
  readonly label: ReactNode;
  /** Behind the label, such as its key. */
  readonly after?: ReactNode;
}

/** A button with a frame; `data-main` marks the one that is meant first. */
export function ActionButton(props: Omit<LabelledProps, "className">) {
  return <Labelled {...props} className={controlStyles.button} />;
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
