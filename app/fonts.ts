import { preload } from "react-dom";

/** The two fonts that every page is set in; preloaded, so that no line moves when they come. */
const FIRST_FONTS = [
  new URL(
    "@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2",
    import.meta.url,
  ),
  new URL("@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2", import.meta.url),
];

/** Tells the browser to fetch the fonts before it has read the styles. */
export function preloadFonts(): void {
  for (const { href } of FIRST_FONTS)
    preload(href, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
}
