// Which of a page's sections a reader has before them, for the list of sections beside it.
import { useEffect, useState } from "preact/hooks";

/** Whoever reads looks at the upper part of the window. */
const EYE_LEVEL = 0.4;

/** The id of the last section that begins above eye level; the last of all at the page's end. */
export function useSectionInView(ids: readonly string[]): string | undefined {
  const [inView, setInView] = useState(ids[0]);
  useEffect(() => {
    const look = () => {
      const { scrollTop, scrollHeight, clientHeight } = document.documentElement;
      const isAtEnd = scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 1;
      const begun = ids.filter((id) => {
        const { top = 0 } = document.getElementById(id)?.getBoundingClientRect() ?? {};
        return top < clientHeight * EYE_LEVEL;
      });
      setInView((isAtEnd ? ids.at(-1) : begun.at(-1)) ?? ids[0]);
    };
    look();
    addEventListener("scroll", look, { passive: true });
    return () => removeEventListener("scroll", look);
  }, [ids]);
  return inView;
}
