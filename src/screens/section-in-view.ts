// Which of a page's sections a reader has before them, for the list of sections beside it.
import { useEffect, useState } from "preact/hooks";

/** Whoever reads looks at the upper part of the window; where a link leads is well above it. */
const EYE_LEVEL = 0.15;

const topOf = (id: string) => document.getElementById(id)?.getBoundingClientRect().top ?? 0;

/** At the page's end several are in view: the one that a link led to, else the last. */
function sectionAtEnd(ids: readonly string[]): string | undefined {
  const linked = location.hash.slice(1);
  return ids.includes(linked) && topOf(linked) >= 0 ? linked : ids.at(-1);
}

/** The id of the last section that begins above eye level. */
export function useSectionInView(ids: readonly string[]): string | undefined {
  const [inView, setInView] = useState(ids[0]);
  useEffect(() => {
    const look = () => {
      const { scrollTop, scrollHeight, clientHeight } = document.documentElement;
      const isAtEnd = scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 1;
      const begun = ids.filter((id) => topOf(id) < clientHeight * EYE_LEVEL);
      setInView(isAtEnd ? sectionAtEnd(ids) : (begun.at(-1) ?? ids[0]));
    };
    look();
    addEventListener("scroll", look, { passive: true });
    addEventListener("hashchange", look);
    return () => {
      removeEventListener("scroll", look);
      removeEventListener("hashchange", look);
    };
  }, [ids]);
  return inView;
}
