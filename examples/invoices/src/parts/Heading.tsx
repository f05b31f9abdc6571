import { type ReactNode, useEffect, useRef } from "react";
import { useWords } from "../words";

/** Whether somebody has gone from a screen to another: the first of a visit takes no focus. */
let isLater = false;

/** The heading of a screen. It takes the focus, so that whoever does not see the page hears where they are. */
export function Heading({ children }: { readonly children: ReactNode }) {
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${heading.current?.textContent} – ${words.title}`;
  });
  useEffect(() => {
    if (isLater) heading.current?.focus();
    isLater = true;
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
