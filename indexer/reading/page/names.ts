/** The names an element bears (classes, id, role, properties): each with its words parted and bounded by `-`, a blank between two. */
export function toNames(element: Element): string {
  return NAMING.flatMap((attribute) => (element.getAttribute(attribute) ?? "").slice(0, 400).split(/\s+/))
    .filter((name) => name !== "")
    .map((name) => `-${toWords(name)}-`)
    .join(" ");
}

const NAMING = ["class", "id", "role", "itemprop", "data-component", "data-testid", "data-type"];

/** What follows `--` says how a box looks, not what it holds. */
function toWords(name: string): string {
  return name
    .replace(/(?<=[\p{L}\d])--.*/u, "")
    .replace(/([a-z]{3})(?=[A-Z][a-z]{2})/g, "$1-") // Shorter pieces are those of names that machines make.
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

const words = (...names: readonly string[]): RegExp => new RegExp(`-(?:${names.join("|")})(?=-)`);
/** Words that tell something as a whole name, or as the last word of a short one. */
const lastWords = (...names: readonly string[]): RegExp =>
  new RegExp(`(?:^| )-(?:[^- ]+-){0,3}(?:${names.join("|")})-(?= |$)`);

/** What is never part of an article, wherever it stands on its page. */
export const AROUND = words(
  "shar(?:e|es|ing|er|ed?daddy|ethis)[a-z]*",
  "social[a-z]*",
  "addthis[a-z]*",
  "addtoany[a-z]*",
  "a2a-kit",
  "related[a-z]*",
  "relacionad[ao]s?",
  "verwandte?",
  "recirc[a-z]*",
  "recommend(?:ed|ation|ations)?",
  "empfehlung(?:en)?",
  "outbrain[a-z]*",
  "taboola[a-z]*",
  "zergnet",
  "plista[a-z]*",
  "ligatus",
  "promobox",
  "newsletter[a-z]*",
  "subscri(?:be|ption|bers?)[a-z]*",
  "signup",
  "sign-up",
  "optin",
  "mailchimp",
  "mc-embed-[a-z]+",
  "paywall[a-z]*",
  "piano-[a-z]+",
  "disqus[a-z]*",
  "comment-?(?:s|list|area|form|respond|box)",
  "commentlist",
  "kommentare?",
  "comentarios?",
  "commentaires?",
  "breadcrumbs?[a-z]*",
  "navbar",
  "navigation[a-z]*",
  "pagenav[a-z]*",
  "submenu",
  "menubar",
  "toolbar",
  "side-?bar[a-z]*",
  "complementary",
  "footer[a-z]*",
  "contentinfo",
  "masthead",
  "cookies?[a-z]*",
  "gdpr[a-z]*",
  "onetrust",
  "modals?",
  "pop-?ups?",
  "alertdialog",
  "advertis[a-z]+",
  "publicidad[a-z]*",
  "ad-?(?:slot|unit|box|container|wrapper|banner|sense)",
  "adsbygoogle",
  "about-author",
  "dateline",
  "time-?stamp",
  "pub-?date",
  "posted-(?:on|by|in)",
  "(?:entry|post|article|story|content)-?(?:meta|info|tools|tags?|footer|foot|share|actions?|utility|date)",
  "schlagworte?",
  "cat(?:egory|egories)?-?(?:links?|list)",
  "caption-?text",
  "wp-caption-text",
  "(?:image|photo|picture|media|video|figure|img|bild)-?(?:caption|credits?|source|copyright|description|desc|info|author|legend|text|title|subtitle|unterschrift|quelle|nachweis)",
  "bildunterschrift",
  "bildnachweis",
  "photographer",
  "fotograf",
  "pagination",
  "pager",
  "pages?-links?",
  "rating[a-z]*",
  "ratings?",
  "voting",
  "log-in",
  "sr-only",
  "visually-?hidden",
  "screen-?reader(?:-text|s)?",
  "offscreen",
  "(?:more|latest|recent|popular|top|other|trending|most|next|previous|prev)-?(?:stories|story|news|articles?|posts?|links?|read|popular|viewed|content|like)",
  "read-?(?:more|next|also)",
  "see-?also",
  "also-?read",
  "you-?may-?(?:also-?)?like",
  "print-?(?:link|button|only|this)",
  "donate[a-z]*",
  "donation[a-z]*",
  "spenden[a-z]*",
);

/** What is not part of an article where it is what the whole name means. */
export const AROUND_ITSELF = lastWords(
  "tools",
  "ads?",
  "bio",
  "fecha",
  "datum",
  "print",
  "player",
  "feedback",
  "cta",
  "call-to-action",
  "respond",
  "repl(?:y|ies)",
  "overlay",
  "dialog",
  "register",
  "registration",
  "poll",
  "votes?",
  "similar",
  "promos?",
  "nav",
  "navi",
  "menus?",
  "teasers?[a-z]*",
  "slider",
  "carousel",
  "slideshow",
  "topics?",
  "comments?",
  "author-?(?:s|box|bio|info|name|meta|card|description|profile|image|links?|about|details|block)?",
  "autor(?:en|es)?",
  "date-?(?:time|published|posted|publi|line|created|modified)?",
  "captions?",
  "credits?",
  "copyrights?",
  "by-?lines?",
  "meta-?(?:data|info)?",
  "tags?-?(?:list|cloud|links?|wrapper|container|s)?",
  "search-?(?:form|box|bar)?",
  "follow(?:-us)?",
  "trending",
  "skip-?(?:link|links|to|nav|content)?",
  "disclaimer",
  "avatar",
  "login",
  "keywords",
  "anzeigen?",
  "adverts?",
  "sponsor(?:ed|s)?",
  "hatom-extra",
  "publish(?:ed)?-?(?:date|on|at|time)?",
  "consent[a-z]*",
  "author-(?:box|bio|info|name|meta|card|description|profile|image|links?|about|details|block)(?:-[a-z]+)?",
  "widget-(?:area|title|recent[a-z-]*|tags?|categories|archives?|social[a-z-]*)",
  "[a-z]*comment-(?:content|body|text|author|meta)",
);

/** Words that turn another about: "no-sidebar" is no sidebar, "has-comments" has them somewhere. */
export const TURNED = /-(?:no|not|has|have|with|without|hide|hides|show|shows|is|if|after|before)-[^ ]*/g;

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
