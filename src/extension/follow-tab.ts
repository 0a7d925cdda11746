// One tab as panel and popup see it: its mentions now, and again whenever they change.
import type { Line } from "./browser-api.ts";
import { ANSWER_MS, createTabMentions, jumpTo, type TabState } from "./tab-mentions.ts";

/** A page that extensions cannot read, or that runs no script of ours yet. */
export type SeenTab = TabState | { readonly kind: "unreadable" };

export interface FollowedTab {
  /** Scrolls the page to a mention. */
  readonly jump: (mentionId: string) => void;
  /** Asks all documents anew: one has come, or the page is another. */
  readonly refresh: () => void;
  readonly stop: () => void;
}

/** A tab that gives no answer is asked so often. */
const MOST_TRIES = 5;

/** `show` gets each new state; "unreadable" from the second attempt that no script of ours answers. */
export function followTab(connect: () => Line, show: (tab: SeenTab) => void): FollowedTab {
  let line: Line | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;

  function open(): void {
    const tab = createTabMentions();
    const own = connect();
    line = own;
    own.onMessage((message) => {
      if (own !== line) return;
      tab.hear(message);
      const state = tab.state();
      if (!state) return;
      tries = 0;
      clearTimeout(timer);
      show(state);
    });
    own.onEnd(() => own === line && tryAgain());
    clearTimeout(timer);
    timer = setTimeout(tryAgain, ANSWER_MS);
  }

  function tryAgain(): void {
    clearTimeout(timer);
    line?.close();
    line = null;
    if (tries > 0) show({ kind: "unreadable" });
    tries++;
    if (tries < MOST_TRIES) timer = setTimeout(open, ANSWER_MS * tries);
  }

  function refresh(): void {
    line?.close();
    tries = 0;
    open();
  }

  open();
  return {
    jump: (mentionId) => line?.send(jumpTo(mentionId)),
    refresh,
    stop() {
      clearTimeout(timer);
      line?.close();
      line = null;
    },
  };
}
