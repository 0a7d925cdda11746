// Copies a text from any page: `navigator.clipboard` is missing where a page came by http.

/** Within a click or a key's press; true if it stands on the clipboard. */
export function copyText(view: Window, text: string): boolean {
  const put = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    (event as ClipboardEvent).clipboardData?.setData("text/plain", text);
  };
  // Chromium copies without a selection only where "beforecopy" is answered.
  for (const type of COPYING) view.addEventListener(type, put, true);
  const isDone = view.document.execCommand("copy");
  for (const type of COPYING) view.removeEventListener(type, put, true);
  return isDone;
}

const COPYING = ["beforecopy", "copy"];
