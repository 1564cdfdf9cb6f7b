import { createHash } from "node:crypto";
import { parseHTML } from "linkedom";
import sanitizeHtml from "sanitize-html";
import { toBoxHeaders } from "./box-headers";
import { markPassage } from "./mark-passage";

/** What a web page looks like is not our matter: its order, headings, lists, tables and quotations are shown. */
const TAGS = [...sanitizeHtml.defaults.allowedTags.filter((tag) => tag !== "a"), "img", "details", "summary"];
const STYLE =
  "body{font:1rem/1.5 Georgia,serif;margin:1rem;color:#1c1b1a;background:#fff;overflow-wrap:anywhere}" +
  "img{max-width:100%;height:auto}table{border-collapse:collapse}td,th{border:1px solid #bbb;padding:.2rem .5rem}" +
  "mark{background:#ffe08a;color:inherit}";

/**
 * A page as it came, without scripts, forms, links, styles and anything that would be requested; pictures that it holds itself stay.
 * The passage is marked where it stands in it.
 */
export function toShownHtml(html: string, passage: string | null): string {
  const clean = sanitizeHtml(html, {
    allowedTags: TAGS,
    nonTextTags: ["title", "script", "style", "noscript", "template", "textarea", "option"],
    allowedAttributes: {
      img: ["src", "alt", "width", "height"],
      td: ["colspan", "rowspan"],
      th: ["colspan", "rowspan"],
    },
    allowedSchemes: [],
    allowedSchemesByTag: { img: ["data"] },
    exclusiveFilter: ({ tag, attribs }) => tag === "img" && attribs.src === undefined,
  });
  const { document } = parseHTML(`<!doctype html><html><body>${clean}</body></html>`);
  if (passage !== null) markPassage(document.body, passage);
  const head = `<meta charset="utf-8"><style>${STYLE}</style>`;
  return `<!doctype html><html><head>${head}</head>${document.body.outerHTML}</html>`;
}

/** What such a page may do: show itself, in the styles that it has from us, and the pictures that it holds. */
export const SHOWN_HTML_HEADERS = toBoxHeaders(
  `img-src data:; style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'; sandbox`,
);
