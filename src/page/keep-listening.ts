// Listeners that outlive `document.open()`, which takes all of them from document and window.

/**
 * Calls `listen` now, and again whenever the document gets a new root element; it must add the same
 * functions each time, so that nothing is heard twice.
 */
export function keepListening(
  view: Window & typeof globalThis,
  listen: () => void,
  signal: AbortSignal,
): void {
  listen();
  const reopened = new view.MutationObserver(listen);
  reopened.observe(view.document, { childList: true });
  signal.addEventListener("abort", () => reopened.disconnect());
}
