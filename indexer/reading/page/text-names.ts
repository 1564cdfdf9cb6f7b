import { words } from "./name-patterns";

/** Boxes that hold an article's text, the surest first. */
export const BODIES = [
  /-article-?body-|-articlebody-/,
  /-(?:story|post|entry|news|content|article|blog|page|main|text|body|single|node)-?(?:body|content|text|copy|inner|inhalt|contents|post|article|entry|story|wrap)(?:-|$)/,
] as const;

/** The opening lines that stand above an article's body. */
export const STANDFIRST = words(
  "stand-?first",
  "decks?",
  "dek",
  "(?:article|story|post|entry|news|content|page)-?(?:summary|intro|lead|lede|excerpt|description|subtitle|subhead|deck|dek|teaser|abstract|subheadline|kicker)",
  "summary",
  "subtitles?",
  "sub-?(?:head|headline|heading|title|titulo|line)",
  "lead",
  "lede",
  "intro(?:duction)?",
  "vorspann",
  "unterzeile",
  "chapo",
  "chapeau",
  "bajada",
  "entradilla",
  "copete",
  "gravata",
  "alternative-?headline",
);
