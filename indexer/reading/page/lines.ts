const start = (...patterns: readonly string[]): RegExp =>
  new RegExp(`^[\\s>»→•*–—|\\[(-]*(?:${patterns.join("|")})`, "iu");
const END = "(?=[\\s:.!?,;|»>)\\]-]|$)";

/** Prompts that lead elsewhere, in the languages of most pages. */
const PROMPT = start(
  `read(?: it)? (?:more|also|next|the full|on|here)${END}`,
  `also read${END}`,
  `see (?:also|more)${END}`,
  `(?:more|also) (?:on|from|in|about) (?:this|the|our|[\\w.]+\\.com)${END}`,
  `related(?: (?:articles?|stories|story|news|posts?|content|links?|topics?|reading|coverage|video))?\\s*(?::|$)`,
  `don['’]?t miss${END}`,
  `you (?:may|might) (?:also )?(?:like|be interested)`,
  `sign[ -]?up (?:for|to|now|here|today)`,
  `subscribe (?:to|now|here|today|for)`,
  `subscribe$`,
  `join our${END}`,
  `get (?:the|our|all|breaking|up|access|more) (?:latest|newsletter|free|news|best|to|of)`,
  `follow (?:us|me|him|her|them|the|our|@|\\w+ on)\\b`,
  `like us on`,
  `click here`,
  `share (?:this|on|via|your|the)${END}`,
  `share$`,
  `adverti[sz]ement${END}`,
  `advert$`,
  `(?:the )?(?:story|article) continues`,
  `continue reading${END}`,
  `(?:watch|listen|video|gallery|photos?|pictures?|in pictures|poll|quiz|insight|must read|exclusive|just in|recommended|trending|promoted|sponsored)\\s*:`,
  `skip to${END}`,
  `loading\\.*$`,
  `image \\d+ of \\d+`,
  `bild \\d+ von \\d+`,
  `(?:tags?|topics?|keywords|categor(?:y|ies)|labels?|filed under|posted (?:in|by|on)|tagged|schlag(?:wörter|worte)|schlagwort|stichw(?:orte|örter)|kategorien?|themen|etiquetas|temas|mots[- ]clés|categorias?|теги|метки)\\s*:`,
  `(?:first )?(?:published|updated|posted|modified)(?: on| at)?\\s*:?\\s*(?:\\w+,?\\s)?\\d`,
  `last (?:updated|modified)${END}`,
  `\\d+ (?:comments?|kommentare?|comentarios?|commentaires?|shares?)$`,
  `(?:no |leave a |post a |add a |view )?(?:comments?|reply)$`,
  `mehr (?:zum thema|dazu|lesen|informationen|infos|erfahren|über|zu)${END}`,
  `(?:lesen|sehen|hören) sie (?:auch|hier|dazu|mehr)`,
  `(?:lies|sieh) (?:auch|hier|dazu|mehr)`,
  `(?:auch|das könnte (?:sie|dich) (?:auch )?) ?interess`,
  `weiterlesen${END}`,
  `weitere (?:artikel|beiträge|informationen|infos|themen|meldungen|nachrichten|links|news)${END}`,
  `weiterführende (?:links|informationen)`,
  `(?:siehe|lesen|sehen|hören) auch`,
  `(?:passend|schon gelesen|zum weiterlesen|meistgelesen|anzeige|werbung)${END}`,
  `(?:jetzt|hier) (?:abonnieren|anmelden|klicken|bestellen)`,
  `(?:folgen|liken|abonnieren) sie uns`,
  `folg(?:e|t) uns`,
  `(?:à )?lire (?:aussi|également|la suite|plus)`,
  `(?:voir|sur le même sujet|abonnez[- ]vous|inscrivez[- ]vous|partager|suivez)${END}`,
  `(?:le[ae]|lee[rs]?|vea|ver|mire|mira|lea) (?:también|tambien|más|mas|además)`,
  `(?:te (?:puede|recomendamos|podría)|le (?:puede|recomendamos)|quizás te|suscr[ií]b|síguenos|siga|comparte|compartir|publicidad|notas? relacionad|más (?:información|noticias) (?:en|sobre))`,
  `(?:leia|veja|saiba) (?:também|tambem|mais)`,
  `(?:inscreva|assine|siga|clique aqui|compartilhe|publicidade)`,
  `(?:leggi|vedi|guarda) (?:anche|tutto)`,
  `(?:lees|bekijk) (?:ook|meer)`,
  `(?:läs|les) (?:också|også|mer)`,
  `lue myös`,
  `(?:czytaj|zobacz|przeczytaj) (?:też|także|również|więcej)`,
  `(?:čtěte|přečtěte si) (?:také|více)`,
  `(?:читайте|смотрите) (?:также|ещё|еще)`,
  `(?:подпи(?:сывайтесь|шитесь)|поделиться|реклама|по теме|читати|читайте)${END}`,
  `(?:관련\\s*기사|相关(?:阅读|新闻)|延伸閱讀|関連記事)`,
);

/** Where a picture comes from. */
const CREDIT = start(
  `(?:photo|image|picture|video|illustration|graphic|pic|screenshot|source|photos|images)(?: (?:credits?|by|courtesy|source|copyright|via|of))+\\s*[:/|©]?`,
  `(?:photo|image|picture|illustration|graphic|screenshot|foto|fotos|bild|bilder|titelbild|symbolbild|abbildung|grafik|imagen|fotografía|foto(?:graf)?|crédit(?:s)?(?: photos?)?|photo|credits?|crédito|immagine|фото|bildquelle|bildnachweis|bildrechte|quelle)\\s*[:©]`,
  `[©ⓒ]`,
  `\\(c\\) `,
  `copyright${END}`,
  `(?:foto|bild) (?:von|©)`,
);

/** The last lines of many articles: who wrote them and how to reach them. */
const TAIL = [
  /\bfollow\b.{0,60}\b(?:twitter|facebook|instagram|@\w)/i,
  /\b(?:can|may) be (?:reached|contacted|followed)\b/i,
  /^(?:reporting|additional reporting|edited|editing|written|writing|translated|compiled) by\b/i,
  /^(?:email|e-mail|contact|write to|reach|send|have a (?:tip|story)|got a (?:tip|story)|do you have)\b.{0,200}(?:@|\b(?:tip|email|story)\b)/i,
  /^[-–—•\s]*(?:reuters|afp|ap|dpa|efe|ansa|pti|bloomberg|associated press)\W*$/i,
  /\ball rights reserved\b/i,
  /\b(?:subscribe|newsletter|sign up)\b.{0,80}$/i,
];

/** Whether a short block leads elsewhere or labels something outside of the text. */
export const isPrompt = (text: string): boolean => text.length <= 220 && PROMPT.test(text);

/** Whether a short block says where a picture comes from. */
export const isCredit = (text: string): boolean => text.length <= 220 && CREDIT.test(text);

/** Whether a block at the end of an article is about its writer or its paper. */
export const isTail = (text: string): boolean =>
  text.length <= 320 && TAIL.some((pattern) => pattern.test(text));

/** Whether a short line holds a day, a time or a writer's name. */
export const isDated = (text: string): boolean =>
  text.length < 120 &&
  (/\b\d{1,2}[:.h]\d{2}\b|\b\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\b|\b(?:19|20)\d{2}\b/.test(text) ||
    /^(?:by|von|par|por|di|door|автор|text|autor)\b/iu.test(text));

/** Whether a block ends as a sentence does, and is one of some words. */
export function isSentence(text: string): boolean {
  const words = text.trim();
  return (
    /[.!?…。！？।]["'”’»“)\]]*$/.test(words) && (words.split(/\s+/).length >= 5 || /[。！？।]/.test(words))
  );
}
