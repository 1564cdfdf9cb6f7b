/** What may stand before the names of a byline. */
const BY =
  /^(?:(?:(?:an? |ein(?:e)? )?(?:story|text|artikel|beitrag|gastbeitrag|kommentar|interview|kolumne|reportage|words|written|report|reported|reporting|posted|published|article|review|reviewed|analysis|opinion) )?(?:by\b|(?<=\p{L} )von\b)[ :]+|(?:verfasst|geschrieben|ein beitrag|von) von |(?:authors?|autor(?:in|en|es|a)?|auteurs?|autore|autori|text|texte|texto|testo|автор)\s*: ?)/iu;
/** Small words that say the same, and may begin a name. */
const SMALL_BY = /^(?:[Vv]on|[Pp]ar|[Pp]or|[Dd]oor|VON|PAR|POR|DOOR|Av|Af) (?=\p{Lu}\S* \S)/u;

/** A byline without the words before its names, and whether it had any. `By Abby` loses `By`; `Byron`, `Von Miller` and `da Silva` nothing. */
export function withoutBy(written: string): { readonly text: string; readonly isByline: boolean } {
  const by = (BY.exec(written) ?? SMALL_BY.exec(written))?.[0];
  const rest = by === undefined ? "" : written.slice(by.length).trim();
  if (rest === "") return { text: written, isByline: false };
  return { text: withoutBy(rest).text, isByline: true };
}

const ADDRESS =
  /^(?:[a-z][a-z0-9+.-]*:\/|mailto:|\/|www\.)|^\S+@\S+\.\S+$|^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\/|^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|info|html?|php|de|at|ch|uk|fr|it|es|nl|be|eu|ru|pl|cz|io|co|br|mx|ar|in|au|ca|us|jp|cn)$/i;

/** Whether it is an address of the web or of mail, with or without a scheme: nobody's name. */
export function isAddress(written: string): boolean {
  return ADDRESS.test(written);
}

/** Whether it is a handle, which is a name only where there is no other. */
export function isHandle(written: string): boolean {
  return written.startsWith("@");
}

/** What programs left of a field that they did not fill in or escaped twice: `{{author}}`, `[Author]`, `[object Object]`, `name=5`. */
const LEFT = /\{\{|\}\}|\$\{|\{%|<[%?]|^\{[^{}]*\}$|^\[[^[\]]*\]$|\[object|[\p{L}\p{N}]=|\\[nrtux"'/]/u;

const PLACEHOLDER =
  /^(?:(?:super|web|site)?-?(?:admin(?:istrator)?|user|editor|master|root)s?\d*|(?:guest|follow|about|more from|view all|see all|all posts)\b.*|(?:the )?(?:author|autor(?:in|en|es|a)?|auteur|name|creator|byline)s?(?: name)?|anonym(?:ous|e|o|us)?|unknown|unbekannt|undefined|null|none|n\/?a|no author|not available|default|test|staff|read more|show more|share|comments?|subscribe|contact|facebook|twitter|instagram|linkedin|youtube|email|print|profile|posts?|publisher|by|von|par|por)$/iu;
const ROLE =
  /^(?:(?:(?:senior|chief|deputy|staff|contributing|guest|special|foreign|political|associate|assistant|managing|freelance|national|executive|city|news|sports|science|health|business|world|us|uk|white house) ){0,3}(?:[\p{L}-]+ )?(?:reporter|correspondent|writer|editor|contributor|columnist|journalist|blogger|producer|photographer|intern|analyst|commentator|redakteur(?:in)?|redacteur|korrespondent(?:in)?|journaliste|periodista|redactora?|giornalista)s?(?:[ -]at[ -]large|[ -]in[ -]chief)?|(?:reporter|correspondent|writer|editor|contributor|columnist|journalist)s?(?:,| (?:for|at|of|with|in)) .*)$/iu;

/** Whether it names an occupation alone: “Staff Writer”, “senior editor”. */
export function isRole(written: string): boolean {
  return ROLE.test(written);
}

const DATE =
  /\b(?:1[89]|20)\d\d\b|\b\d{1,2}:\d\d\b|\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\b\d+ (?:min|minutes?|hours?|days?|words|comments?)\b|^(?:last )?(?:updated?|published|posted|modified)\b/i;

/** Whether it can be the name of somebody who writes: no address, placeholder, date, occupation or sentence. */
export function isAuthorName(name: string): boolean {
  return (
    /\p{L}\P{N}*\p{L}|\p{Lo}/u.test(name) &&
    name.length <= 160 &&
    !LEFT.test(name) &&
    !/https?:|\.html?\b|\bwww\./.test(name) &&
    !isAddress(name) &&
    !PLACEHOLDER.test(name) &&
    !isRole(name) &&
    !DATE.test(name)
  );
}
