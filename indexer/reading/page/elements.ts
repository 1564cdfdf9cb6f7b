/** How an element stands on its page: in the line, as a box in the line, as a cell, or as a block of its own; or not at all. */
export type Standing = "inline" | "box" | "block" | "none";

const INLINE = new Set(
  "A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD MARK NOBR Q RB RUBY S SAMP SLOT SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR".split(
    " ",
  ),
);
/** Parted from what stands beside them, but in its line or row. */
const BOXES = new Set(
  "BUTTON IMG INPUT LABEL METER OUTPUT PICTURE PROGRESS SELECT TD TEXTAREA TH AUDIO VIDEO CANVAS EMBED IFRAME OBJECT MATH".split(
    " ",
  ),
);
const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR HTML LEGEND LI MAIN NAV OL OPTION P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL".split(
    " ",
  ),
);
const NONE = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE SVG META LINK TITLE BASE DATALIST RP RT RTC PARAM SOURCE TRACK NOFRAMES NOEMBED FRAMESET AREA MAP COL COLGROUP".split(
    " ",
  ),
);
const SHOWN_AS: Readonly<Record<string, Standing>> = {
  none: "none",
  inline: "inline",
  contents: "inline",
  block: "block",
  flex: "block",
  grid: "block",
  table: "block",
  "flow-root": "block",
  "list-item": "block",
  "table-row": "block",
  "table-caption": "block",
  "table-cell": "box",
  "inline-block": "box",
  "inline-flex": "box",
  "inline-grid": "box",
  "inline-table": "box",
};

/** How the elements of a name, in any case, stand on a page; null where HTML has none of that name. */
export function toStandingOfName(name: string): Standing | null {
  const tag = name.toUpperCase();
  if (NONE.has(tag)) return "none";
  if (INLINE.has(tag)) return "inline";
  if (BOXES.has(tag)) return "box";
  return BLOCKS.has(tag) ? "block" : null;
}

/** How an element stands on its page by its own style, by its attributes and by its name. What HTML does not know is a block. */
export function toStanding(element: Element): Standing {
  const named = toStandingOfName(element.tagName);
  if (named === "none" || isHidden(element)) return "none";
  const style = element.getAttribute("style");
  const shown = style === null ? undefined : /(?:^|;)\s*display\s*:\s*([a-z-]+)/i.exec(style)?.[1];
  const styled = shown === undefined ? undefined : SHOWN_AS[shown.toLowerCase()];
  return styled ?? named ?? "block";
}

/** Whether a page says of an element that nobody is to see it. */
export function isHidden(element: Element): boolean {
  if (element.hasAttribute("hidden") && element.getAttribute("hidden") !== "until-found") return true;
  const style = element.getAttribute("style");
  return (
    style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i.test(style)
  );
}
