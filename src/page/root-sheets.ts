// The marks' styles in shadow roots, for browsers in which the manifest's css ends at the document
// (Firefox: `::highlight()` rules count in the tree they stand in). One constructed sheet for all.

export interface RootSheets {
  /** Sees to it that a root has the sheet; pages that assign their list anew drop it. */
  readonly keepIn: (root: Document | ShadowRoot) => void;
  readonly clear: () => void;
}

/** `css` is the text of marks.css; without it the browser needs no sheets, and nothing is done. */
export function createRootSheets(view: Window & typeof globalThis, css?: string): RootSheets {
  let sheet: CSSStyleSheet | null = null;
  const holders = new Set<ShadowRoot>();
  return {
    keepIn(root) {
      if (css === undefined || !("host" in root)) return;
      if (!sheet) {
        sheet = new view.CSSStyleSheet();
        // The property goes from the page with the manifest's css, and all marks with it.
        sheet.replaceSync(css.replace(/decoration:|-color:/g, "$&var(--backgrounder)"));
      }
      holders.add(root);
      if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
    },
    clear() {
      for (const root of holders) {
        const index = sheet ? root.adoptedStyleSheets.indexOf(sheet) : -1;
        if (index >= 0) root.adoptedStyleSheets.splice(index, 1);
      }
      holders.clear();
    },
  };
}
