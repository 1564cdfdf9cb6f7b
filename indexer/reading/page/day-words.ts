/** Class names, ids and labels that tell what a date of a page is of. */

/** Parts of a page that are other stories, comments, lists, advertising: no day in them is the page's. */
const OTHER_PART =
  /(?:^|[-_])(?:comments?|respond|responses|disqus|replies|reply|sidebar|side|aside|related|teasers?|recommend(?:ed|ations?)?|popular|latest|recent|trending|newest|most|widget[-_](?:area|recent|archives?|categor\w+)|promos?|nav(?:igation|bar)?|menu|embeds?|tweets?|twitter|references?|bibliograph\w*|events?|archives?|calendar|similar|carousel|slider|ticker|also|newsletter|copyright|cookies?|advert\w*|ads?|prev(?:ious)?|next|pagination|breadcrumbs?|weather|reactions?|kommentare?|comentarios?|commentaires?|verwandte?|aehnlich\w*)(?=$|[-_\d])/i;

/** The foot of a page, which is another part, or of an article, which is not. */
export const FOOT = /(?:^|[-_\s])footer(?=$|[-_\s\d])/i;

/** Names that tell what an element has, or of what kind a whole article is, and not what it is. */
const OF_WHOLE =
  /^(?:has|no|with|without|is|hide|show|elementor|et|vc|type|format|status|category|tag|js|col|layout)[-_]/i;
/** Parts of an article that end in a word for other parts: its foot, its side. */
const OF_ARTICLE =
  /^(?:post|entry|article|story|single|content|main|page)[-_](?!.*(?:comment|related|nav|recommend|teaser|latest|recent|popular|archive))/i;

/** Whether the classes and the id of an element, with blanks between, say that it is no part of the article. */
export function isOtherPart(names: string): boolean {
  return names
    .split(/\s+/)
    .some((name) => OTHER_PART.test(name) && !OF_WHOLE.test(name) && !OF_ARTICLE.test(name));
}

/** Elements that hold nothing of the article's head. */
export const OTHER_ELEMENTS: ReadonlySet<string> = new Set([
  "ASIDE",
  "NAV",
  "FORM",
  "SELECT",
  "SCRIPT",
  "STYLE",
  "NOSCRIPT",
  "TEMPLATE",
  "IFRAME",
  "SVG",
  "BUTTON",
  "TEXTAREA",
  "BLOCKQUOTE",
  "OBJECT",
  "HEAD",
  "TITLE",
]);

/** A class or an id that says date. */
export const DATE_CLASS =
  /(?:^|[-_\s]|[a-z](?=[A-Z]))(?:dates?|datum|fecha|data|time|timestamp|published|publish|pub|pubdate|posted|created|dateline|datetime|byline|meta|info|details|dato|tarih|pvm|posted-on|entry-meta|postmeta|postdate|submitted|author|autor|post-?footer|entry-?footer|postmetadata|entrydate|articledate|articleinfo|newsdate)(?=$|[-_\s\d]|[A-Z])/i;

/** A class, an id or an `itemprop` that says day of publication. */
export const PUBLISHED_CLASS =
  /(?:^|[-_\s])(?:datepublished|datecreated|published(?:[-_]?(?:date|time|at|on))?|pub(?:lish|lishing|lication)?[-_]?(?:date|time)|dt-published|entry-date|post-date|article-?date|date-?published)(?=$|[-_\s\d])/i;

/** A class, an id or an `itemprop` that says change. */
export const CHANGED_CLASS =
  /(?:^|[-_\s])(?:date-?modified|(?:last-?)?(?:updated?|modified|changed)|dt-updated|lastmod)(?=$|[-_\s\d])/i;

/** Words before a date that say it is of a change. */
export const CHANGED_LABEL =
  /(?:updated?|modified|edited|changed|reviewed|revised|last (?:update|change)|aktualisiert|aktualisierung|geändert|änderung|zuletzt|stand|bearbeitet|mis(?:e)? à jour|modifiée?|mise à jour|actualizad[oa]|actualización|modificad[oa]|aggiornat[oa]|modifica|atualizad[oa]|atualização|bijgewerkt|gewijzigd|uppdaterad|opdateret|oppdatert|päivitetty|muokattu|zaktualizowan[oa]|aktualizacja|aktualizováno|aktualizace|frissítve|обновлен\p{L}*|изменен\p{L}*|оновлен\p{L}*|güncelle\p{L}*|ενημ\p{L}*|更新|수정)[^\d\p{L}]{0,6}(?:(?:on|am|le|el|il|em|op|den|der|le|vom|at|date|dnia|tarihi)[^\d\p{L}]{0,4})?(?:\p{L}{2,10}[.,]?\s*)?$/iu;

/** Words before a date that say it is of the publication. */
export const PUBLISHED_LABEL =
  /(?:published|posted|written|created|filed|issued|released|first published|submitted|erstellt|gespeichert|verfasst|eingetragen|gepostet|veröffentlicht|publiziert|erschienen|eingestellt|geschrieben|publiée?|posté|écrit|paru|publicad[oa]|publicación|creado|pubblicat[oa]|scritto|inserito|postado|geplaatst|gepubliceerd|publicerad|udgivet|publisert|julkaistu|opublikowan[oa]|dodan[oa]|publikováno|vydáno|vloženo|közzétéve|опубликован\p{L}*|опубліковано|публикаци[яи]|дата|yayın\p{L}*|eklenme|δημοσ\p{L}*|入力|발행|등록|입력|发布|發布|发表|公開)[^\d\p{L}]{0,6}(?:\p{L}{1,10}[^\d\p{L}]{0,4}){0,3}$/iu;

/** Words behind a date that say the same. */
export const PUBLISHED_BEHIND =
  /^[^.]{0,40}(?:published|posted|veröffentlicht|publiziert|gepostet|geschrieben|verfasst|erstellt|eingestellt|publié|publicad[oa]|pubblicato|opublikowan[oa]|опубликован\p{L}*)(?!\p{L})/iu;
