// Looking at components as a reader does: by role, name and text.
import { type ComponentChild, render } from "preact";

/** Draws into a new element of the document and gives it. */
export function drawn(component: ComponentChild): HTMLElement {
  const container = document.createElement("div");
  document.body.append(container);
  render(component, container);
  return container;
}

/** What a screen reader would read: hidden drawings left out, white space as one. */
export function readAloud(element: Element): string {
  const copy = element.cloneNode(true);
  if (copy instanceof Element)
    for (const part of copy.querySelectorAll('[aria-hidden="true"]')) part.remove();
  return (copy.textContent ?? "").replaceAll(/\s+/g, " ").trim();
}

/** The button of that name; throws if there is none. */
export function button(within: ParentNode, name: string): HTMLButtonElement {
  const found = maybeButton(within, name);
  if (!found) throw new RangeError(`no button ${name}`);
  return found;
}

export function maybeButton(within: ParentNode, name: string): HTMLButtonElement | undefined {
  return [...within.querySelectorAll("button")].find(
    (candidate) => (candidate.getAttribute("aria-label") ?? readAloud(candidate)) === name,
  );
}

export function texts(within: ParentNode, selector: string): string[] {
  return [...within.querySelectorAll(selector)].map(readAloud);
}

/** The language in which a screen reader would read what says exactly `text`; null where nothing does. */
export function languageOf(within: ParentNode, text: string): string | null {
  const holding = [...within.querySelectorAll("*")].filter((one) => readAloud(one) === text);
  return holding.at(-1)?.closest("[lang]")?.getAttribute("lang") ?? null;
}
