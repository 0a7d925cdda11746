// Chips of our own pages are links into the fact base, to be opened as readers open any other.
import type { ToSource } from "../card/fact-line.tsx";
import { factHref } from "./fact-route.ts";

const linkFrom =
  (page: string, target?: "_blank"): ToSource =>
  ({ chip: { sourceId, paragraph }, children }) => {
    const href = page + factHref({ kind: "source", sourceId, paragraph });
    return (
      <a class="chip" dir="ltr" href={href} target={target}>
        {children}
      </a>
    );
  };

/** On the facts page itself. */
export const SourceLink = linkFrom("");

/** Beside a page, where the facts page opens in a tab. */
export const SourceLinkToTab = linkFrom("facts-page.html", "_blank");
