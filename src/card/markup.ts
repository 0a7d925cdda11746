// What components draw, as plain data: a page can draw it that carries neither them nor their words.
import {
  type ComponentChild,
  type ComponentChildren,
  type FunctionComponent,
  h,
  type VNode,
} from "preact";

export type Markup = string | MarkupElement;

export interface MarkupElement {
  readonly tag: string;
  readonly props: Readonly<Record<string, string | number | boolean>>;
  readonly content: readonly Markup[];
  /** It stands as long as no more parts than these are left out of a card; always, where not set. */
  readonly lasts?: number;
}

/** What is drawn by components that keep no state and hear no events. */
export function markupOf(drawn: ComponentChildren): readonly Markup[] {
  if (Array.isArray(drawn)) return drawn.flatMap(markupOf);
  if (!isElement(drawn)) return isText(drawn) ? [String(drawn)] : [];
  const { type, props } = drawn;
  if (typeof type === "function") return markupOf((type as FunctionComponent)(props, null));
  const { children, ...attributes } = props;
  const plain = attributes as MarkupElement["props"];
  return [{ tag: type, props: plain, content: markupOf(children) }];
}

const isText = (drawn: ComponentChildren) =>
  typeof drawn === "number" || (typeof drawn === "string" && drawn !== "");

const isElement = (drawn: ComponentChildren): drawn is VNode =>
  typeof drawn === "object" && drawn !== null && "type" in drawn;

/** Draws it, without the parts that do not last when so many are left out. */
export function drawMarkup(markup: Markup, dropped: number): ComponentChild {
  if (typeof markup === "string") return markup;
  const { tag, props, content, lasts = dropped } = markup;
  if (dropped > lasts) return null;
  const children = content.map((part) => drawMarkup(part, dropped));
  return h(tag, props, children);
}
