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
  /** The bit of the part of a card that it is, where that may be left out. */
  readonly part?: number;
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

/** The bit of what is no part of a card at first, and stands only among all facts. */
export const ONLY_AMONG_ALL = 2 ** 30;

/** Draws it, without the parts that are left out. */
export function drawMarkup(markup: Markup, dropped: number): ComponentChild {
  if (typeof markup === "string") return markup;
  const { tag, props, content, part } = markup;
  if (part && part & dropped) return null;
  const children = content.map((inner) => drawMarkup(inner, dropped));
  return h(tag, props, children);
}
