const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  hellip: "…",
};

/** A value of a page's metadata as a reader would see it: entities that were written twice undone, no tags, one line. */
export function toPlainValue(value: string): string {
  return withoutEntities(value)
    .replace(/<\/?[a-z][^<>]{0,500}>/gi, " ")
    .replace(/[\s\u200b\ufeff]+/g, " ")
    .trim();
}

function withoutEntities(value: string): string {
  return value.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? toAccented(String(name)) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const ACCENTS: Readonly<Record<string, string>> = {
  acute: "\u0301",
  grave: "\u0300",
  circ: "\u0302",
  uml: "\u0308",
  tilde: "\u0303",
  cedil: "\u0327",
  ring: "\u030a",
  caron: "\u030c",
};

/** The letter that an entity such as `eacute` names; undefined where it names none. */
function toAccented(name: string): string | undefined {
  if (name === "szlig") return "ß";
  const accent = ACCENTS[name.slice(1).toLowerCase()];
  return accent === undefined ? undefined : `${name[0]}${accent}`.normalize("NFC");
}
