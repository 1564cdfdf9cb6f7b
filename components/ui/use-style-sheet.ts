import { useEffect } from "react";

/**
 * Styles a page by rules while a component shows; null for none. They are a sheet made by script, since our pages may have no style
 * elements.
 */
export function useStyleSheet(rules: string | null): void {
  useEffect(() => {
    if (rules === null) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [rules]);
}
